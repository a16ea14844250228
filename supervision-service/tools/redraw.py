#!/usr/bin/env python3
"""Recomputes a published draw: python3 redraw.py draw.json

draw.json is what the public endpoint of a draw gives: seed, seed_commitment, population (stratum, object_id), population_hash,
ratios, drawn, and, where inspectors were drawn, inspectors, inspectors_hash, per_object, recusals, assignments. Prints what
was checked and exits with 1 when anything differs.
"""
import hashlib
import hmac
import json
import math
import sys
from fractions import Fraction


def score(seed, *parts):
    return hmac.new(bytes.fromhex(seed), "\n".join(parts).encode(), hashlib.sha256).hexdigest()


def objects(draw):
    members = sorted((m["stratum"], m["object_id"]) for m in draw["population"])
    text = "".join(f"{stratum}\t{object_id}\n" for stratum, object_id in members)
    population_hash = hashlib.sha256(text.encode()).hexdigest()
    drawn = []
    for stratum in sorted({s for s, _ in members}):
        ids = [i for s, i in members if s == stratum]
        ranked = sorted((score(draw["seed"], "object", population_hash, stratum, i), i) for i in ids)
        size = math.ceil(Fraction(str(draw["ratios"][stratum])) * len(ranked))
        drawn += [{"stratum": stratum, "rank": n + 1, "object_id": i} for n, (_, i) in enumerate(ranked[:size])]
    return population_hash, drawn


def inspectors(draw, population_hash, drawn):
    load, assigned, recused = {}, {}, {}

    def choose(object_id, count, barred):
        free = [i for i in draw["inspectors"] if i not in barred]
        free.sort(key=lambda i: (load.get(i, 0), score(draw["seed"], "inspector", population_hash, object_id, i), i))
        return free[:count]

    for object_id in (d["object_id"] for d in drawn):
        assigned[object_id] = choose(object_id, draw["per_object"], set())
        for i in assigned[object_id]:
            load[i] = load.get(i, 0) + 1
    for recusal in draw.get("recusals", []):
        object_id, leaver = recusal["object_id"], recusal["inspector_id"]
        barred = recused.setdefault(object_id, set())
        barred.add(leaver)
        load[leaver] -= 1
        successor = choose(object_id, 1, barred | set(assigned[object_id]))[0]
        load[successor] = load.get(successor, 0) + 1
        assigned[object_id][assigned[object_id].index(leaver)] = successor
    return [{"object_id": o, "inspector_ids": i} for o, i in assigned.items()]


def main(path):
    with open(path, encoding="utf-8") as file:
        draw = json.load(file)
    if not draw.get("seed"):
        print("not drawn yet: the seed is not revealed")
        return 2
    population_hash, drawn = objects(draw)
    checks = {
        "seed matches its commitment": hashlib.sha256(bytes.fromhex(draw["seed"])).hexdigest() == draw["seed_commitment"],
        "population matches its hash": population_hash == draw["population_hash"],
        "drawn objects": drawn == [{k: d[k] for k in ("stratum", "rank", "object_id")} for d in draw["drawn"]],
    }
    if "inspectors_hash" in draw:
        pool = "".join(f"{i}\n" for i in sorted(draw["inspectors"]))
        checks["pool of inspectors matches its hash"] = hashlib.sha256(pool.encode()).hexdigest() == draw["inspectors_hash"]
    if "assignments" in draw:
        checks["assigned inspectors"] = inspectors(draw, population_hash, drawn) == draw["assignments"]
    for name, same in checks.items():
        print(("same      " if same else "DIFFERENT ") + name)
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
