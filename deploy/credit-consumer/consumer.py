#!/usr/bin/env python3
"""A small consumer of the dishonesty events, complete enough to copy: Python 3, nothing to install.

  consumer.py [--base URL] [--consumer CODE] [--store FILE] sync        read what is new, keep it, give receipts
  consumer.py ...                                           reconcile   compare counts and digests of every day
  consumer.py ...                                           show        the records that may be shown now
  consumer.py ...                                           packages    check the signed files of all days against this side
  consumer.py [--port N] [--address URL] ...                listen      be told by webhook, check the signature, then sync
  consumer.py --base SANDBOX ...                            rehearse    play every scenario of a sandbox and check this side

What it keeps is one SQLite file. It may be killed at any moment and run again: an entry and the place in the feed are kept
in one transaction, receipts are given until they were taken, and the exchange takes them any number of times.
Exit status: 0 all is well, 1 the other side has something else, 2 wrong use or no answer.
"""
import argparse
import base64
import datetime
import hashlib
import http.server
import io
import json
import sqlite3
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import zipfile

import ed25519

PART = 500
LONGEST_SPAN = 1000  # days that are compared in one call
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
NEEDED = ("record_id", "entry_id", "active", "enterprise_name", "credit_code")

TABLES = """
create table if not exists place (sequence integer not null);
create table if not exists entry (
    sequence integer primary key, day text not null, sha256 text not null, event text not null,
    outcome text not null, code text, field text, answered integer not null default 0);
create table if not exists record (
    record_id text primary key, entry_id text not null, active integer not null, sha256 text not null, data text not null);
"""


class Broken(Exception):
    """What was received cannot be right; nothing of it is kept."""


def call(url, body=None, method=None):
    request = urllib.request.Request(
        url,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json", "Accept-Language": "en"},
    )
    with urllib.request.urlopen(request, timeout=120) as answer:
        return json.load(answer)


def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def credit_code_is_right(code):
    """GB 32100-2015: 18 characters, the last one checks the others (weights 3^i modulo 31)."""
    if len(code) != 18 or any(c not in ALPHABET for c in code):
        return False
    total = sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return ALPHABET[-total % 31] == code[17]


def judged(data):
    """What this side has to say of an entry: outcome, code and field."""
    for field in NEEDED:
        if data.get(field) in (None, ""):
            return "REJECTED", "FIELD_MISSING", field
    if not credit_code_is_right(data["credit_code"]):
        return "REJECTED", "CREDIT_CODE_INVALID", "credit_code"
    return "ACCEPTED", None, None


class Consumer:
    def __init__(self, base, code, store):
        self.base = base.rstrip("/") + "/api/v1/credit"
        self.code = code
        self.db = sqlite3.connect(store)
        self.db.executescript(TABLES)
        if not self.db.execute("select 1 from place").fetchone():
            with self.db:
                self.db.execute("insert into place values (0)")

    @property
    def mine(self):
        return f"{self.base}/consumers/{self.code}"

    def place(self):
        return self.db.execute("select sequence from place").fetchone()[0]

    def register(self):
        try:
            call(self.mine)
        except urllib.error.HTTPError as e:
            if e.code != 404:
                raise
            call(
                f"{self.base}/consumers",
                {"code": self.code, "name": self.code, "contact": "reference consumer", "by": "reference consumer"},
            )

    def sync(self, answering=True):
        self.register()
        if answering:
            self.answer()  # what an earlier run kept and could not answer any more
        while True:
            query = urllib.parse.urlencode({"after": self.place(), "limit": PART, "consumer": self.code})
            part = call(f"{self.base}/feed?{query}")
            if part["snapshot"]:
                self.load_snapshot()
                continue
            with self.db:
                for entry in part["items"]:
                    self.keep(entry)
            if answering:
                self.answer()
            if not part["more"]:
                return

    def keep(self, entry):
        if entry["sequence"] != self.place() + 1:
            raise Broken(f"after {self.place()} came {entry['sequence']}")
        data = self.opened(entry)
        known = self.db.execute("select entry_id from record where record_id = ?", (data.get("record_id"),)).fetchone()
        outcome, code, field = judged(data)
        if known and data.get("predecessor_id") and known[0] != data["predecessor_id"]:
            outcome, code, field = "REJECTED", "PREDECESSOR_UNKNOWN", "predecessor_id"
        self.db.execute(
            "insert into entry (sequence, day, sha256, event, outcome, code, field) values (?, ?, ?, ?, ?, ?, ?)",
            (entry["sequence"], entry["day"], entry["sha256"], entry["event"], outcome, code, field),
        )
        self.keep_record(data, entry["sha256"])
        self.db.execute("update place set sequence = ?", (entry["sequence"],))

    def keep_record(self, data, digest):
        """The state after the act, also of a rejected one: an end must never be missed for a wrong name."""
        self.db.execute(
            "insert or replace into record values (?, ?, ?, ?, ?)",
            (data["record_id"], data["entry_id"], bool(data["active"]), digest, json.dumps(data, ensure_ascii=False)),
        )

    @staticmethod
    def opened(entry):
        if sha256(entry["event"]) != entry["sha256"]:
            raise Broken(f"entry {entry['sequence']} is not what its hash says")
        return json.loads(entry["event"])["data"]

    def load_snapshot(self):
        """The state of every record at one place in the feed, where the entries before it are no longer kept."""
        entries, at, cursor = [], None, None
        while True:
            query = {"limit": PART}
            if cursor:
                query |= {"at": at, "cursor": cursor}
            part = call(f"{self.base}/snapshot?{urllib.parse.urlencode(query)}")
            at, cursor = part["at"], part["next_cursor"]
            entries += part["items"]
            if not cursor:
                break
        with self.db:
            self.db.execute("delete from record")
            for entry in entries:
                self.keep_record(self.opened(entry), entry["sha256"])
            self.db.execute("update place set sequence = ?", (at,))
        rows = self.db.execute("select record_id, sha256 from record order by record_id").fetchall()
        lines = "".join(f"{record} {digest}\n" for record, digest in rows)
        call(f"{self.mine}/snapshot-receipts", {"at": at, "count": len(rows), "digest": sha256(lines)})

    def answer(self):
        while True:
            rows = self.db.execute(
                "select sequence, outcome, code, field from entry where not answered order by sequence limit ?", (PART,)
            ).fetchall()
            if not rows:
                return
            items = [{"sequence": s, "outcome": o, "code": c, "field": f} for s, o, c, f in rows]
            results = call(f"{self.mine}/receipts", {"items": items})["results"]
            unknown = [i["sequence"] for i, r in zip(items, results) if r in ("UNKNOWN_ENTRY", "ENTRY_MISMATCH")]
            if unknown:
                raise Broken(f"the exchange does not know the entries {unknown}")
            with self.db:
                self.db.executemany("update entry set answered = 1 where sequence = ?", [(s,) for s, *_ in rows])

    def days(self):
        """What came of each day that is here whole: before and behind a snapshot, days were received in part."""
        days = {}
        for sequence, day, digest in self.db.execute("select sequence, day, sha256 from entry order by sequence"):
            days.setdefault(day, {})[sequence] = digest
        held = {sequence for day in days.values() for sequence in day} | {0}
        return {
            day: (len(entries), sha256("".join(f"{sequence} {digest}\n" for sequence, digest in entries.items())))
            for day, entries in sorted(days.items())
            if min(entries) - 1 in held and (max(entries) == self.place() or max(entries) + 1 in held)
        }

    def reconcile(self):
        """Whether both sides have the same of each whole day."""
        sums = [{"day": day, "count": count, "digest": digest} for day, (count, digest) in self.days().items()]
        differing, part = [], []
        for one in sums:
            if part and (len(part) == PART or days_between(part[0]["day"], one["day"]) > LONGEST_SPAN):
                differing += self.compared(part)
                part = []
            part.append(one)
        if part:
            differing += self.compared(part)
        print(f"{len(sums)} days compared, {len(differing)} differ" + "".join(f"\n  {day}" for day in differing))
        return not differing

    def compared(self, sums):
        answer = call(f"{self.mine}/reconciliations", {"days": sums})
        return [day["day"] for day in answer["days"] if not day["equal"]]

    def packages(self):
        """Every day's file: signed, naming the one before it, and saying of the day what this side has."""
        mine, keys, newer, checked, unread, cursor = self.days(), self.keys(), None, 0, None, ""
        while cursor is not None:
            page = call(f"{self.base}/packages?{urllib.parse.urlencode({'limit': 100} | ({'cursor': cursor} if cursor else {}))}")
            for package in page["items"]:
                day, manifest = package["day"], json.loads(package["manifest"])
                head, payload, signature = package["signature"].split(".")
                key = keys.get(json.loads(unbase64(head))["kid"])
                if not key or not ed25519.verify(key, f"{head}.{payload}".encode(), unbase64(signature)):
                    raise Broken(f"the package of {day} is not signed by the exchange")
                if unbase64(payload) != package["manifest"].encode() or sha256(package["manifest"]) != package["sha256"]:
                    raise Broken(f"the package of {day} is signed for something else")
                if newer and newer != package["sha256"]:
                    raise Broken(f"the package after {day} names another one")
                if mine.get(day, (manifest["count"], manifest["digest"])) != (manifest["count"], manifest["digest"]):
                    raise Broken(f"the package of {day} holds something else than this side")
                if manifest["count"] and not unread:
                    unread = self.unzipped(day, manifest)
                newer, checked = manifest["previous"], checked + 1
            cursor = page["next_cursor"]
        print(f"{checked} packages checked, {unread or 0} entries read from the newest that has some")

    def unzipped(self, day, manifest):
        with urllib.request.urlopen(f"{self.base}/packages/{day}/content", timeout=120) as answer:
            lines = zipfile.ZipFile(io.BytesIO(answer.read())).read(manifest["entries"]["file"]).decode()
        if sha256(lines) != manifest["entries"]["sha256"]:
            raise Broken(f"the file of {day} is not what its manifest says")
        return len([self.opened(json.loads(line)) for line in lines.splitlines()])

    def keys(self):
        """The exchange's keys that can be checked here. Get them once, by another way than the net, and keep them."""
        return {k["kid"]: unbase64(k["x"]) for k in call(f"{self.base}/keys")["keys"] if k.get("crv") == "Ed25519"}

    def listen(self, port, address, tolerance):
        """Webhooks as a bell: the signature is checked, then the feed is read, which keeps order and place by itself."""
        keys = self.keys().values()
        consumer = self

        class Bell(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(min(int(self.headers.get("Content-Length", 0)), 1_000_000))
                stamp = self.headers.get("webhook-timestamp", "0")
                signed = f"{self.headers.get('webhook-id')}.{stamp}.".encode() + body
                signatures = [s[4:] for s in self.headers.get("webhook-signature", "").split() if s.startswith("v1a,")]
                ours = any(ed25519.verify(k, signed, base64.b64decode(s)) for s in signatures for k in keys)
                if not ours or (tolerance and abs(time.time() - int(stamp)) > tolerance):
                    return self.done(401, "not signed by the exchange, or long ago")
                try:
                    consumer.sync()
                except (OSError, Broken) as e:
                    return self.done(503, f"not kept: {e}")  # it will be told again
                return self.done(200, f"kept through {consumer.place()}")

            def done(self, status, said):
                print(f"{json.dumps(self.headers.get('webhook-id'))}: {status} {said}", flush=True)
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.sync()
        with http.server.HTTPServer(("", port), Bell) as server:
            address = address or f"http://127.0.0.1:{server.server_port}/"
            call(f"{self.mine}/webhook", {"url": address, "after": self.place(), "by": "reference consumer"}, "PUT")
            print(f"listening for {address}, at {self.place()}", flush=True)
            server.serve_forever()

    def show(self):
        for data in self.db.execute("select data from record where active order by record_id"):
            record = json.loads(data[0])
            print(record["credit_code"], record["enterprise_name"], record.get("grade"), record.get("listed_on"))

    def rehearse(self, chosen):
        """Every scenario with this consumer in it, then all days compared; true when this side had what it should have."""
        sandbox = self.base.removesuffix("/credit") + "/sandbox"
        self.sync()
        well = True
        for scenario in call(f"{sandbox}/scenarios")["items"]:
            if chosen and scenario["name"] != chosen:
                continue
            problem, entries, today = self.play(sandbox, scenario["name"])
            print(f"{today}  {scenario['name']:<17} {entries} entries  {problem or 'as expected'}  {scenario['en']}")
            well = well and not problem
        call(f"{sandbox}/clock", {"by": "P1D"})  # so that the last day is over, and all are compared whole
        return self.reconcile() and well

    def play(self, sandbox, name):
        run = call(f"{sandbox}/runs", {"scenario": name, "consumer": self.code})
        told = []
        while run["state"] == "RUNNING":
            run = call(f"{sandbox}/runs/{run['id']}/steps", {})
            outcome = run["outcomes"][-1]
            told += outcome["entries"]
            asked = outcome["asks"] or {"answer": "READ"}
            problem = outcome["problem"]
            if not problem and asked["answer"] != "AWAY":
                self.sync(answering=asked["answer"] != "SILENT")
                if asked["answer"] == "REPEAT":
                    self.repeat()
                elif asked["answer"] == "REJECTED":
                    self.reject(told[-1]["sequence"], asked["code"], asked["field"])
                elif asked["answer"] == "BEGIN_ANEW":
                    problem = self.begun_anew()
                problem = problem or self.lacking(told)
            if problem:
                return f"step {outcome['number']}: {problem}", len(told), outcome["now"][:10]
        return None, len(told), outcome["now"][:10]

    def reject(self, sequence, code, field):
        with self.db:
            self.db.execute(
                "update entry set outcome = 'REJECTED', code = ?, field = ?, answered = 0 where sequence = ?",
                (code, field, sequence),
            )
        self.answer()

    def repeat(self):
        """Gives every receipt once more, as after a call whose answer was lost."""
        with self.db:
            self.db.execute("update entry set answered = 0")
        self.answer()

    def begun_anew(self):
        """Another consumer with an empty store must come to the same records."""
        other = Consumer(self.base.removesuffix("/api/v1/credit"), f"{self.code}-anew", ":memory:")
        other.sync()
        query = "select record_id, sha256 from record order by record_id"
        same = other.db.execute(query).fetchall() == self.db.execute(query).fetchall()
        return None if same else "a consumer that begins anew has other records"

    def lacking(self, told):
        """What is wrong with this side after the entries of one record."""
        for entry in told:
            kept = self.db.execute("select event from entry where sequence = ?", (entry["sequence"],)).fetchone()
            if not kept or json.loads(kept[0])["data"]["entry_id"] != entry["entry_id"]:
                return f"entry {entry['sequence']} was not received"
        if told:
            last = told[-1]
            record = self.db.execute("select active from record where entry_id = ?", (last["entry_id"],)).fetchone()
            if not record or bool(record[0]) != last["active"]:
                return f"the record is not as entry {last['sequence']} left it"
        return None


def days_between(first, last):
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--base", default="http://localhost:8083")
    options.add_argument("--consumer", default="reference")
    options.add_argument("--store", help="default: credit-<host>-<port>.sqlite, one for each exchange")
    options.add_argument("--port", type=int, default=0)
    options.add_argument("--address", help="under which the exchange reaches this port; it calls public https addresses only")
    options.add_argument("--tolerance", type=int, default=300, help="seconds a call may be old; 0 in a sandbox, whose clock is moved")
    options.add_argument("what", choices=("sync", "reconcile", "show", "packages", "listen", "rehearse"))
    options.add_argument("scenario", nargs="?", help="rehearse only this one")
    chosen = options.parse_args()
    host = urllib.parse.urlsplit(chosen.base).netloc.replace(":", "-")
    consumer = Consumer(chosen.base, chosen.consumer, chosen.store or f"credit-{host}.sqlite")
    try:
        if chosen.what == "sync":
            consumer.sync()
            kept, rejected = consumer.db.execute(
                "select count(*), count(*) filter (where outcome = 'REJECTED') from entry"
            ).fetchone()
            print(f"at {consumer.place()}: {kept} entries kept, {rejected} of them rejected")
        elif chosen.what == "reconcile":
            return 0 if consumer.reconcile() else 1
        elif chosen.what == "packages":
            consumer.packages()
        elif chosen.what == "listen":
            consumer.listen(chosen.port, chosen.address, chosen.tolerance)
        elif chosen.what == "rehearse":
            return 0 if consumer.rehearse(chosen.scenario) else 1
        else:
            consumer.show()
        return 0
    except Broken as e:
        print(f"stopped: {e}", file=sys.stderr)
        return 1
    except urllib.error.HTTPError as e:
        print(f"refused: {e.code} {e.read().decode(errors='replace')}", file=sys.stderr)
        return 2
    except OSError as e:
        print(f"no answer: {e}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
