"""The task by Polars: with_polars.py RECORDS OUT THREADS.

Every piece of evidence stands at the place of its competency, which spares the query a join."""

import os
import sys

records, out, threads = sys.argv[1:]
os.environ["POLARS_MAX_THREADS"] = threads

import polars as pl  # noqa: E402

import task  # noqa: E402

places = range(1, len(task.ITEMS) + 1)
text, number = pl.String, pl.Float64


def by_level(values):
    return pl.col("level").replace_strict(values, return_dtype=pl.Int64 if isinstance(values["5"], int) else pl.String)


if records.endswith(".csv"):
    numbers = {f"evidence{place}_score": number for place in places} | {"sitting1_score": number, "training1_hours": number}
    names = open(records, encoding="utf-8").readline().strip().split(",")
    frame = pl.scan_csv(records, schema={name: numbers.get(name, text) for name in names})
else:
    struct = lambda **fields: pl.Struct(fields)  # noqa: E731
    frame = pl.scan_ndjson(
        records,
        schema={
            "application": struct(date=text, id=text, level=text),
            "certificates": pl.List(struct(date=text, level=text, occupation=text)),
            "education": pl.List(struct(education=text, graduated=text, major=text)),
            "employment": pl.List(pl.Struct({"from": text, "occupation": text, "to": text})),
            "evidence": pl.List(struct(assessors=pl.List(text), date=text, kind=text, score=number)),
            "sittings": pl.List(struct(score=number)),
            "training": pl.List(struct(completed=text, hours=number, level=text, occupation=text)),
        },
    )

    def part(group, place, field):
        column = {"application": pl.col(group)}.get(group, pl.col(group).list.get(place - 1, null_on_oob=True))
        return column.struct.field(field).alias(f"{group.removesuffix('s')}{place}_{field}")

    frame = frame.select(
        *(part("application", 1, field) for field in ("id", "date", "level")),
        *(part("certificates", 1, field) for field in ("date", "level", "occupation")),
        *(part("education", 1, field) for field in ("education", "graduated", "major")),
        *(part("employment", place, field) for place in (1, 2) for field in ("from", "occupation", "to")),
        part("sittings", 1, "score"),
        *(part("training", 1, field) for field in ("completed", "hours", "level", "occupation")),
        *(part("evidence", place, field) for place in places for field in ("kind", "score", "date", "assessors")),
    ).rename({"application1_id": "application_id", "application1_date": "application_date", "application1_level": "level"})
    frame = frame.with_columns(pl.col(f"evidence{place}_assessors").list.first() for place in places)


def date(name):
    return pl.col(name).str.to_date("%Y-%m-%d")


applied = date("application_date")


def days(place):
    end = pl.min_horizontal(date(f"employment{place}_to").dt.offset_by("1d").fill_null(applied), applied)
    worked = (end - date(f"employment{place}_from")).dt.total_days()
    return pl.when(pl.col(f"employment{place}_occupation") == task.OCCUPATION).then(worked).otherwise(0)


required = (applied - applied.dt.offset_by(pl.format("-{}y", by_level(task.YEARS)))).dt.total_days()
holds = (
    (pl.col("certificate1_occupation") == task.OCCUPATION)
    & (pl.col("certificate1_level") == by_level(task.BELOW))
    & (date("certificate1_date").dt.offset_by("2y") <= applied)
)
graduate = (
    pl.col("education1_education").is_in(["associate", "bachelor", "master", "doctor"])
    & pl.col("education1_major").is_in(task.MAJORS)
    & (pl.col("education1_graduated") <= pl.col("application_date"))
)
trained = (
    (pl.col("training1_occupation") == task.OCCUPATION)
    & (pl.col("training1_level") == pl.col("level"))
    & (pl.col("training1_hours") >= by_level(task.HOURS))
    & (pl.col("training1_completed") <= pl.col("application_date"))
)
counts = pl.all_horizontal(
    pl.col(f"evidence{place}_kind").is_in(task.KINDS)
    & pl.col(f"evidence{place}_date").is_between(pl.lit(task.EARLIEST), pl.lit(task.AS_OF))
    & pl.col(f"evidence{place}_assessors").is_not_null()
    for place in places
)


def of_function(function):
    scores = [pl.col(f"evidence{function * task.SKILLS + skill}_score") for skill in range(1, task.SKILLS + 1)]
    return pl.sum_horizontal(scores) * by_level({level: weights[function] for level, weights in task.WEIGHTS.items()})


total = pl.sum_horizontal(of_function(function) for function in range(task.FUNCTIONS))
lowest = pl.min_horizontal(f"evidence{place}_score" for place in places if task.ITEMS[place - 1] in task.KEYS)
clauses = {
    "eligibility": trained & ((days(1) + days(2) >= required) | holds | graduate),
    "theory": pl.col("sitting1_score") >= task.PASS,
    "practical": counts & (total >= task.PASS * 100 * task.SKILLS),
    "keys": lowest >= task.PASS,
}
(
    frame.select("application_id", *(clause.alias(name) for name, clause in clauses.items()))
    .select(
        "application_id",
        pl.all_horizontal(*clauses).fill_null(False).alias("attained"),
        pl.concat_str(
            [pl.when(~pl.col(name)).then(pl.lit(name)) for name in clauses], separator=" ", ignore_nulls=True
        ).alias("failed"),
    )
    .sink_csv(out, include_header=False)
)
