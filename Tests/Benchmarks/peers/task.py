#!/usr/bin/env python3
"""The task that Touchstone and its peers are set, and its candidates.

task.py COUNT OUT

One occupation with five levels. A candidate attains the level applied for with a theory mark; a practical mark, weighted
over 24 competencies, each with a score, a kind, an assessor and a date; six key skills; one of three ways to be eligible,
each with so many hours of training. Writes `workspace`, the rules as Touchstone's documents, and the same candidates as
`records.ndjson` and `records.csv`, a piece of evidence for each competency in the order of their codes. The peers import
the rules from here.
"""

import datetime
import pathlib
import random
import sys

AS_OF = "2026-06-30"
OCCUPATION = "6-31-99-01"
OTHER_OCCUPATION = "6-31-99-02"
MAJORS = ["机电一体化技术", "电气自动化技术", "供用电技术"]
OTHER_MAJORS = ["会计学", "旅游管理"]
KINDS = ["practical-exam", "workplace-observation", "simulation", "work-product"]
OTHER_KINDS = ["third-party-report"]
# Evidence older than this does not count; two years before the as-of date.
EARLIEST = "2024-06-30"
PASS = 60
FUNCTIONS, SKILLS = 6, 4
ITEMS = [f"skill/{function}.1.{skill}" for function in range(1, FUNCTIONS + 1) for skill in range(1, SKILLS + 1)]
KEYS = [f"skill/{function}.1.1" for function in range(1, FUNCTIONS + 1)]
LEVELS = ["5", "4", "3", "2", "1"]
# By level: percent of each function, years of work, hours of training, the certificate below, held for two years.
WEIGHTS = {
    "5": [30, 20, 15, 15, 10, 10],
    "4": [25, 20, 20, 15, 10, 10],
    "3": [20, 20, 20, 15, 15, 10],
    "2": [15, 20, 20, 20, 15, 10],
    "1": [10, 15, 20, 20, 20, 15],
}
YEARS = {"5": 1, "4": 3, "3": 5, "2": 8, "1": 10}
HOURS = {"5": 100, "4": 120, "3": 140, "2": 160, "1": 180}
BELOW = {"5": "apprentice", "4": "5", "3": "4", "2": "3", "1": "2"}


def level_text(level):
    rows = ", ".join(f'"{index + 1}": {percent}' for index, percent in enumerate(WEIGHTS[level]))
    trained = f'trained: {{level: "{level}", hours: {HOURS[level]}}}'
    return f"""  "{level}":
    eligibility:
      - {{experience: {YEARS[level]}y, of: own, {trained}}}
      - {{holds: {{certificate: "{BELOW[level]}", of: own}}, for: 2y, {trained}}}
      - {{graduate: {{education: associate, major: own}}, {trained}}}
    assessment:
      theory: {{pass: {PASS}}}
      practical: {{pass: {PASS}}}
    evidence: {{acceptedKinds: [{", ".join(KINDS)}], recency: 2y, assessors: 1}}
    weights:
      synthetic: true
      theory: {{ethics: 5, basics: 35, {", ".join(f"'{n}': 10" for n in range(1, FUNCTIONS + 1))}}}
      practical: {{{rows}}}
"""


def function_text(level, function):
    lines = [
        f'  - level: "{level}"\n    code: "{function}"\n    title: 职能{function}\n    tasks:\n',
        f'      - code: "{function}.1"\n        title: 任务{function}\n        skills:\n',
    ]
    for skill in range(1, SKILLS + 1):
        key = ", key: true" if f"skill/{function}.1.{skill}" in KEYS else ""
        lines.append(f'          - {{code: "{function}.1.{skill}", text: 能完成第{level}级的操作{function}.{skill}{key}}}\n')
    lines.append(f'        knowledge:\n          - {{code: "{function}.1.1", text: 第{level}级操作{function}的方法}}\n')
    return "".join(lines)


def make_workspace(folder):
    documents = {
        "touchstone.yaml": "kind: workspace\ntitle: 基准测试\n",
        "ladder.yaml": """kind: ladder
id: cn/national
layer: national
title: 职业技能等级
authority: 示例
date: 2022-03-18
steps:
  - {id: apprentice, title: 学徒工}
"""
        + "".join(f'  - {{id: "{level}", title: 第{level}级, digit: "{level}"}}\n' for level in LEVELS),
        "scheme.yaml": f"""kind: scheme
id: bench
title: 基准测试认定方案
occupation: {{catalogue: "2022", code: {OCCUPATION}}}
certifies: cn/bench
levels: ["5", "4", "3", "2", "1"]
issuer: bench
""",
        "issuer.yaml": f"""kind: issuer
id: bench
did: did:web:bench.example
title: 基准测试中心
filing:
  category: S
  institution: "0000"
  province: "44"
  site: "000001"
  inForce: {{from: 2020-01-01, to: 2030-12-31}}
  scope:
    - {{occupation: {OCCUPATION}, levels: ["5", "4", "3", "2", "1"]}}
""",
        "standard.yaml": f"""kind: standard
id: cn/bench
edition: "2024"
layer: national
title: 基准测试操作员
body: 示例
document: 示例〔2024〕1号
occupation: {{catalogue: "2022", code: {OCCUPATION}}}
definition: 为基准测试而设的职业
environment: 室内
abilities: 学习能力
minEducation: 初中毕业
ladder: cn/national
inForce: {{from: 2024-01-01}}
related:
  ownMajors: [{", ".join(MAJORS)}]
basics:
  ethics:
    - {{code: "2.1.1", text: 爱岗敬业}}
  knowledge:
    - {{code: "2.2.1", text: 安全用电}}
levels:
"""
        + "".join(map(level_text, LEVELS))
        + "functions:\n"
        + "".join(function_text(level, function) for level in LEVELS for function in range(1, FUNCTIONS + 1)),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents.items():
        (folder / name).write_text(text, encoding="utf-8")


def days_before(date, days):
    return (date - datetime.timedelta(days=days)).isoformat()


def identity_number(index):
    """A resident's number with its check character, another for each index."""
    birth = datetime.date(1976, 1, 1) + datetime.timedelta(days=index % 7300)
    body = f"440101{birth:%Y%m%d}{index // 7300 % 999 + 1:03}"
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def candidate(index, chance):
    """Lists of texts, numbers and None; about two in five attain."""
    as_of = datetime.date.fromisoformat(AS_OF)
    applied = as_of - datetime.timedelta(days=chance.randrange(45, 120))
    level = chance.choice(LEVELS)
    way = chance.choice(["work", "work", "certificate", "diploma", "none"] if chance.random() < 0.4 else ["work", "certificate", "diploma"])
    # Two jobs, one after the other.
    days = YEARS[level] * 366 + chance.randrange(1, 700) if way == "work" else chance.randrange(100, 300)
    gap = applied - datetime.timedelta(days=days // 3)
    jobs = [
        (days_before(gap, days - days // 3 + 1), days_before(gap, 2), OCCUPATION),
        (gap.isoformat(), None, OCCUPATION if way == "work" or chance.random() < 0.5 else OTHER_OCCUPATION),
    ]
    held = chance.randrange(731, 1500) if way == "certificate" else chance.randrange(10, 700)
    certificate = (OCCUPATION if chance.random() < 0.97 else OTHER_OCCUPATION, BELOW[level], days_before(applied, held))
    diploma = (
        "higher-vocational",
        "associate" if way == "diploma" else "secondary-vocational",
        chance.choice(MAJORS) if chance.random() < 0.9 else chance.choice(OTHER_MAJORS),
        days_before(applied, chance.randrange(200, 3000)),
    )
    hours = HOURS[level] + (chance.randrange(0, 60) if chance.random() < 0.96 else -1)
    training = (OCCUPATION, level, hours, days_before(applied, chance.randrange(10, 400)))
    theory = (days_before(as_of, chance.randrange(1, 40)), chance.randrange(120, 200) if chance.random() < 0.84 else chance.randrange(60, 121))
    base = chance.randrange(118, 180) if chance.random() < 0.9 else chance.randrange(90, 122)
    evidence = []
    for item in ITEMS:
        # Halves of points.
        halves = min(200, max(0, base + chance.randrange(-18, 26)))
        if item in KEYS and halves < 120 and chance.random() < 0.9:
            halves = 120 + chance.randrange(0, 10)
        kind, age, assessor = chance.choice(KINDS), chance.randrange(1, 700), f"KP44{chance.randrange(1, 400):04}"
        if chance.random() < 0.004:
            kind = OTHER_KINDS[0]
        if chance.random() < 0.004:
            age = chance.randrange(740, 900)
        evidence.append((item, kind, halves, days_before(as_of, age), assessor))
    return f"T{index:08}", applied.isoformat(), level, identity_number(index), jobs, certificate, diploma, training, theory, evidence


def points(halves):
    return f"{halves // 2}.5" if halves % 2 else str(halves // 2)


def as_json(number, applied, level, identity, jobs, certificate, diploma, training, theory, evidence):
    employment = ",".join(
        f'{{"from":"{start}","occupation":"{occupation}"' + (f',"to":"{end}"}}' if end else "}") for start, end, occupation in jobs
    )
    pieces = ",".join(
        f'{{"assessors":["{assessor}"],"date":"{date}","item":"{item}","kind":"{kind}","score":{points(halves)}}}'
        for item, kind, halves, date, assessor in evidence
    )
    return (
        f'{{"application":{{"date":"{applied}","id":"{number}","level":"{level}","occupation":"{OCCUPATION}"}},'
        f'"certificates":[{{"date":"{certificate[2]}","level":"{certificate[1]}","occupation":"{certificate[0]}"}}],'
        f'"education":[{{"education":"{diploma[1]}","graduated":"{diploma[3]}","major":"{diploma[2]}","school":"{diploma[0]}"}}],'
        f'"employment":[{employment}],"evidence":[{pieces}],'
        f'"person":{{"idNumber":"{identity}","idType":"resident-id","name":"陈晓明"}},'
        f'"sittings":[{{"component":"theory","date":"{theory[0]}","score":{points(theory[1])}}}],'
        f'"training":[{{"completed":"{training[3]}","hours":{training[2]},"level":"{training[1]}","occupation":"{training[0]}"}}]}}\n'
    )


HEADER = (
    "application_id,application_date,occupation,level,name,id_type,id_number,"
    "employment1_from,employment1_to,employment1_occupation,employment2_from,employment2_to,employment2_occupation,"
    "certificate1_occupation,certificate1_level,certificate1_date,"
    "education1_school,education1_education,education1_major,education1_graduated,"
    "training1_occupation,training1_level,training1_hours,training1_completed,"
    "sitting1_component,sitting1_date,sitting1_score,"
    + ",".join(f"evidence{n}_{field}" for n in range(1, len(ITEMS) + 1) for field in ("item", "kind", "score", "date", "assessors"))
    + "\n"
)


def as_csv(number, applied, level, identity, jobs, certificate, diploma, training, theory, evidence):
    cells = [number, applied, OCCUPATION, level, "陈晓明", "resident-id", identity]
    for start, end, occupation in jobs:
        cells += [start, end or "", occupation]
    cells += [*certificate, *diploma, training[0], training[1], str(training[2]), training[3]]
    cells += ["theory", theory[0], points(theory[1])]
    for item, kind, halves, date, assessor in evidence:
        cells += [item, kind, points(halves), date, assessor]
    return ",".join(cells) + "\n"


def rules_text():
    """The rules for the floor, which reads no Python."""
    lines = [f"{OCCUPATION} {EARLIEST} {AS_OF}", " ".join(KINDS), " ".join(MAJORS)]
    for level in LEVELS:
        percents = " ".join(str(percent) for percent in WEIGHTS[level] for _ in range(SKILLS))
        lines.append(f"{level} {BELOW[level]} {YEARS[level]} {HOURS[level]} {percents}")
    return "\n".join(lines) + "\n"


def main():
    count, out = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    make_workspace(out / "workspace")
    (out / "rules.txt").write_text(rules_text(), encoding="utf-8")
    chance = random.Random(1)
    with open(out / "records.ndjson", "w", encoding="utf-8") as ndjson, open(out / "records.csv", "w", encoding="utf-8") as csv:
        csv.write(HEADER)
        for index in range(count):
            made = candidate(index, chance)
            ndjson.write(as_json(*made))
            csv.write(as_csv(*made))


if __name__ == "__main__":
    main()
