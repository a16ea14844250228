#!/usr/bin/env python3
"""Checks an exported chain of seals (GET /api/v1/seals/export) without the service, its database or a network.

usage: verify_seals.py FILE [--head HASH]

Every entry is JSON in its canonical form (RFC 8785 with integers for all numbers). Its hash is the SHA-256 of the UTF-8
of that form, and it names the hash of the entry before it; the first names 64 zeros. Whoever noted a hash earlier gives
it as --head: it must still be in the chain. Ends with 0 when the chain holds, 1 when it does not, 2 when the file is no
export. Needs Python 3.6 or later and nothing else.
"""
import argparse
import hashlib
import json
import sys

FORMAT = "jiangmen-quality-seals/1"
NONE = "0" * 64


def canonical(text):
    """The canonical form of a JSON text; None when it is no such text."""
    def once(pairs):
        names = [name for name, _ in pairs]
        if len(names) != len(set(names)):
            raise ValueError("a name is given twice")
        return dict(pairs)

    def no_fraction(number):
        raise ValueError("not an integer: " + number)

    try:
        content = json.loads(text, object_pairs_hook=once, parse_float=no_fraction, parse_constant=no_fraction)
    except ValueError:
        return None
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def faults(entries):
    """What is wrong with the chain, one sentence each."""
    previous, number, seals = NONE, 0, {}
    for entry in entries:
        number += 1
        name = "entry %s: " % entry["number"]
        if entry["number"] != number:
            yield name + "number %d is missing before it" % number
            number = entry["number"]
        text = entry["canonical"]
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        if digest != entry["hash"]:
            yield name + "its hash is %s, stored is %s" % (digest, entry["hash"])
        if canonical(text) != text:
            yield name + "it is not in its canonical form"
            previous = digest
            continue
        content = json.loads(text)
        if content.get("number") != number:
            yield name + "its content bears number %s" % content.get("number")
        if content.get("previous_hash") != previous:
            yield name + "it follows %s, not %s" % (content.get("previous_hash"), previous)
        if content.get("kind") == "SEAL":
            year = (content.get("plan"), content.get("year"))
            if year in seals.values():
                yield name + "a second seal of %s %s" % year
            seals[content.get("id")] = year
            yield from sums(name, content)
        elif content.get("seal") not in seals:
            yield name + "it adjusts a seal that is not before it"
        previous = digest


def sums(name, seal):
    """The city is the sum of its counties, and a target is met as the figures say."""
    for line in seal["figures"]:
        for basis in ("distinct", "holdings"):
            city = line["city"][basis]
            counties = sum(county["figure"][basis] for county in line["counties"])
            if city != counties:
                yield name + "%s: the city's %s is %d, its counties' %d" % (line["indicator"], basis, city, counties)
        for figure in [line["city"]] + [county["figure"] for county in line["counties"]]:
            if figure["target"] is None:
                continue
            met = figure["value"] > figure["target"] if line["strict"] else figure["value"] >= figure["target"]
            if met != figure["met"]:
                yield name + "%s: met is told wrong" % line["indicator"]


def main():
    arguments = argparse.ArgumentParser(description="Checks an exported chain of seals.")
    arguments.add_argument("file")
    arguments.add_argument("--head", help="a hash that must be in the chain")
    asked = arguments.parse_args()
    try:
        with open(asked.file, encoding="utf-8") as file:
            export = json.load(file)
        if export["format"] != FORMAT:
            raise ValueError("format is " + str(export["format"]))
        entries = export["entries"]
        found = list(faults(entries))
        hashes = [hashlib.sha256(entry["canonical"].encode("utf-8")).hexdigest() for entry in entries]
    except (OSError, ValueError, KeyError, TypeError) as error:
        print("no export: %s" % error, file=sys.stderr)
        return 2
    if asked.head and asked.head not in hashes:
        found.append("%s is not in the chain" % asked.head)
    for fault in found:
        print(fault)
    if found:
        return 1
    print("intact: %d entries, head %s" % (len(entries), hashes[-1] if hashes else NONE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
