"""The task by the GoRules zen engine, a candidate at a time: with_zen.py RECORDS OUT THREADS.

Every piece of evidence stands at the place of its competency. The engine is called from one thread, whatever is asked."""

import json
import sys

import zen

import task

records, out, _ = sys.argv[1:]


def words(values):
    return "[" + ", ".join(f"'{value}'" for value in values) + "]"


places = range(len(task.ITEMS))
rules = {
    level: {
        "below": task.BELOW[level],
        "years": f"{task.YEARS[level]}y",
        "hours": task.HOURS[level],
        "percents": [percent for percent in task.WEIGHTS[level] for _ in range(task.SKILLS)],
    }
    for level in task.LEVELS
}
expressions = {
    "applied": "d(application.date)",
    "day": "$.applied.timestamp()",
    "days": f"sum(map(filter(employment, #.occupation == '{task.OCCUPATION}'), "
    "(#.to == null ? $.day : min([d(#.to).add('1d').timestamp(), $.day])) - d(#.from).timestamp()))",
    "experienced": "$.days >= $.day - $.applied.sub(rule.years).timestamp()",
    "holds": f"some(certificates, #.occupation == '{task.OCCUPATION}' and #.level == rule.below "
    "and d(#.date).add(24, 'month').timestamp() <= $.day)",
    "graduate": "some(education, #.education in ['associate', 'bachelor', 'master', 'doctor'] "
    f"and #.major in {words(task.MAJORS)} and d(#.graduated).timestamp() <= $.day)",
    "trained": f"some(training, #.occupation == '{task.OCCUPATION}' and #.level == application.level "
    "and #.hours >= rule.hours and d(#.completed).timestamp() <= $.day)",
    "counts": f"all(evidence, #.kind in {words(task.KINDS)} and len(#.assessors) > 0 "
    f"and d(#.date).timestamp() >= d('{task.EARLIEST}').timestamp() "
    f"and d(#.date).timestamp() <= d('{task.AS_OF}').timestamp())",
    "total": " + ".join(f"evidence[{place}].score * rule.percents[{place}]" for place in places),
    "lowest": "min([" + ", ".join(f"evidence[{place}].score" for place in places if task.ITEMS[place] in task.KEYS) + "])",
    "eligibility": "$.trained and ($.experienced or $.holds or $.graduate)",
    "theory": f"max(map(sittings, #.score)) >= {task.PASS}",
    "practical": f"$.counts and $.total >= {task.PASS * 100 * task.SKILLS}",
    "keys": f"$.lowest >= {task.PASS}",
}
graph = {
    "nodes": [
        {"id": "in", "name": "in", "type": "inputNode"},
        {
            "id": "decide",
            "name": "decide",
            "type": "expressionNode",
            "content": {
                "expressions": [{"id": name, "key": name, "value": value} for name, value in expressions.items()]
            },
        },
        {"id": "out", "name": "out", "type": "outputNode"},
    ],
    "edges": [
        {"id": "1", "sourceId": "in", "targetId": "decide", "type": "edge"},
        {"id": "2", "sourceId": "decide", "targetId": "out", "type": "edge"},
    ],
}
decision = zen.ZenEngine().create_decision(json.dumps(graph))
clauses = ["eligibility", "theory", "practical", "keys"]
with open(records, encoding="utf-8") as lines, open(out, "w", encoding="utf-8") as written:
    for line in lines:
        record = json.loads(line)
        record["rule"] = rules[record["application"]["level"]]
        result = decision.evaluate(record)["result"]
        failed = [clause for clause in clauses if not result[clause]]
        written.write(f"{record['application']['id']},{str(not failed).lower()},{' '.join(failed)}\n")
