"""The task by DuckDB: with_duckdb.py RECORDS OUT THREADS.

Every piece of evidence stands at the place of its competency, which spares the query a join."""

import sys

import duckdb

import task

records, out, threads = sys.argv[1:]
database = duckdb.connect(config={"threads": int(threads)})


def quoted(words):
    return ", ".join(f"'{word}'" for word in words)


def valid(kind, date, assessed):
    return f"{kind} IN ({quoted(task.KINDS)}) AND {date} BETWEEN '{task.EARLIEST}' AND '{task.AS_OF}' AND {assessed}"


places = range(1, len(task.ITEMS) + 1)
database.execute("CREATE TABLE rules (level VARCHAR, below VARCHAR, years INTEGER, hours INTEGER, percents INTEGER[])")
for level in task.LEVELS:
    percents = [percent for percent in task.WEIGHTS[level] for _ in range(task.SKILLS)]
    database.execute(
        "INSERT INTO rules VALUES (?, ?, ?, ?, ?)",
        [level, task.BELOW[level], task.YEARS[level], task.HOURS[level], percents],
    )

if records.endswith(".csv"):
    types = {"score": "DOUBLE", "hours": "INTEGER", "from": "DATE", "to": "DATE", "completed": "DATE", "graduated": "DATE"}
    types |= {"application_date": "DATE", "certificate1_date": "DATE"}
    names = open(records, encoding="utf-8").readline().strip().split(",")
    columns = ", ".join(f"'{name}': '{types.get(name) or types.get(name.split('_')[-1], 'VARCHAR')}'" for name in names)
    keys = [f"evidence{place}_score" for place in places if task.ITEMS[place - 1] in task.KEYS]
    counts = " AND ".join(
        valid(f"evidence{p}_kind", f"evidence{p}_date", f"evidence{p}_assessors IS NOT NULL") for p in places
    )
    facts = f"""
      SELECT application_id AS id, r.*, application_date AS applied, sitting1_score AS theory, {counts} AS counts,
        {" + ".join(f"evidence{p}_score * percents[{p}]" for p in places)} AS total, least({", ".join(keys)}) AS lowest,
        CASE WHEN employment1_occupation = '{task.OCCUPATION}'
          THEN least(coalesce(employment1_to + 1, applied), applied) - employment1_from ELSE 0 END
        + CASE WHEN employment2_occupation = '{task.OCCUPATION}'
          THEN least(coalesce(employment2_to + 1, applied), applied) - employment2_from ELSE 0 END AS days,
        certificate1_occupation = '{task.OCCUPATION}' AND certificate1_level = r.below
          AND certificate1_date + INTERVAL 2 YEAR <= applied AS holds,
        education1_education IN ('associate', 'bachelor', 'master', 'doctor')
          AND education1_major IN ({quoted(task.MAJORS)}) AND education1_graduated <= applied AS graduate,
        training1_occupation = '{task.OCCUPATION}' AND training1_level = r.level AND training1_hours >= r.hours
          AND training1_completed <= applied AS trained
      FROM read_csv($records, header = true, auto_detect = false, delim = ',', columns = {{{columns}}}) AS c
      JOIN rules AS r USING (level)"""
else:
    keys = ", ".join(f"e[{place}].score" for place in places if task.ITEMS[place - 1] in task.KEYS)
    piece = valid("x.kind", "x.date", "len(x.assessors) > 0")
    facts = f"""
      SELECT application.id AS id, r.*, application.date AS applied, sittings[1].score AS theory, evidence AS e,
        len(list_filter(e, lambda x: {piece})) = {len(task.ITEMS)} AS counts,
        {" + ".join(f"e[{p}].score * percents[{p}]" for p in places)} AS total, least({keys}) AS lowest,
        list_sum(list_transform(list_filter(employment, lambda j: j.occupation = '{task.OCCUPATION}'),
          lambda j: least(coalesce(j."to" + 1, applied), applied) - j."from")) AS days,
        len(list_filter(certificates, lambda h: h.occupation = '{task.OCCUPATION}' AND h.level = r.below
          AND h.date + INTERVAL 2 YEAR <= applied)) > 0 AS holds,
        len(list_filter(education, lambda d: d.education IN ('associate', 'bachelor', 'master', 'doctor')
          AND d.major IN ({quoted(task.MAJORS)}) AND d.graduated <= applied)) > 0 AS graduate,
        len(list_filter(training, lambda t: t.occupation = '{task.OCCUPATION}' AND t.level = r.level
          AND t.hours >= r.hours AND t.completed <= applied)) > 0 AS trained
      FROM read_json($records, format = 'newline_delimited', columns = {{
        application: 'STRUCT("date" DATE, id VARCHAR, level VARCHAR, occupation VARCHAR)',
        certificates: 'STRUCT("date" DATE, level VARCHAR, occupation VARCHAR)[]',
        education: 'STRUCT(education VARCHAR, graduated DATE, major VARCHAR, school VARCHAR)[]',
        employment: 'STRUCT("from" DATE, occupation VARCHAR, "to" DATE)[]',
        evidence: 'STRUCT(assessors VARCHAR[], "date" VARCHAR, item VARCHAR, kind VARCHAR, score DOUBLE)[]',
        sittings: 'STRUCT(component VARCHAR, "date" DATE, score DOUBLE)[]',
        training: 'STRUCT(completed DATE, hours INTEGER, level VARCHAR, occupation VARCHAR)[]'}}) AS c
      JOIN rules AS r ON r.level = application.level"""

whole = task.PASS * 100 * task.SKILLS
database.execute(
    f"""COPY (
      WITH facts AS ({facts}),
      clauses AS (
        SELECT id, trained AND (days >= applied - (applied - to_years(years))::DATE OR holds OR graduate) AS eligible,
          theory >= {task.PASS} AS theory, counts AND total >= {whole} AS practical, lowest >= {task.PASS} AS keys
        FROM facts)
      SELECT id, coalesce(eligible AND theory AND practical AND keys, false) AS attained,
        concat_ws(' ', CASE WHEN NOT eligible THEN 'eligibility' END, CASE WHEN NOT theory THEN 'theory' END,
          CASE WHEN NOT practical THEN 'practical' END, CASE WHEN NOT keys THEN 'keys' END) AS failed
      FROM clauses) TO '{out}' (HEADER false)""",
    {"records": records},
)
