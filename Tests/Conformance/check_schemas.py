"""Edits shipped documents and compares what check-jsonschema and `touchstone validate` say of them.

usage: check_schemas.py TOUCHSTONE WORK

WORK/schemas holds the schemas. Broken documents must be refused by both, other spellings of sound ones taken by both, and
every example in a schema must fit the definition it stands in.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

ROBOT = "national/6-30-99-00.yaml"
ROBOT_INDUSTRY = "industry/gd-robotics-6-30-99-00.yaml"
TRAINER = "enterprise/nanyue-ai-data.yaml"
LADDER = "ladders/national.yaml"
PLUS_X = "ladders/one-plus-x.yaml"
CROSSWALK = "crosswalks/national.yaml"
SCHEME = "schemes/electrician.yaml"
ISSUER = "issuers/lingnan.yaml"
WORKSPACE = "touchstone.yaml"

# What is wrong, where, which passage (its first occurrence) becomes what.
BROKEN = [
    ("a misspelt key", ROBOT, "functions:", "fuctions:"),
    ("a key of another mapping", ROBOT, "layer: national", "layer: national\nissuer: lingnan"),
    ("a key of another language", ROBOT, "minEducation:", "普通受教育:"),
    ("a misspelt key deep inside", ROBOT, "assessors: 3", "assesors: 3"),
    ("a missing title", ROBOT, "title: {zh: 工业机器人系统操作员, en: Industrial robot system operator}\n", ""),
    ("a missing date in a period", ROBOT, "inForce: {from: 2020-11-01}", "inForce: {to: 2020-11-01}"),
    ("a missing code of an occupation", ROBOT, 'occupation: {catalogue: "2015", code: 6-30-99-00}',
     'occupation: {catalogue: "2015"}'),
    ("a missing text of an item", ROBOT, "text: 能识读机器人工作站的总装图、部件图和零件明细表", "key: true"),
    ("no kind", ROBOT, "kind: standard\n", ""),
    ("an unknown kind", ROBOT, "kind: standard", "kind: standards"),
    ("one key under two names", ROBOT, "layer: national", "layer: national\n层级: 国家"),
    ("one key under a name and its synonym", ROBOT, "    training: 180", "    training: 180\n    培训参考学时: 180"),
    ("an unknown layer", ROBOT, "layer: national", "layer: nation"),
    ("an unknown kind of school", ROBOT, "[technical-school]", "[technical-scool]"),
    ("an unknown relation of majors", ROBOT, "major: related", "major: relative"),
    ("a word in the other language's spelling", ROBOT, "layer: national", "layer: 国家级"),
    ("a list where one is meant", ROBOT, "layer: national", "layer: [national]"),
    ("one where a list is meant", ROBOT, "school: [technical-school]", "school: technical-school"),
    ("a mapping where a list is meant", ROBOT, "[工业机器人技术, 工业机器人应用与维护, 机器人工程]", "{工业机器人技术: 是}"),
    ("text where a mapping is meant", ROBOT, "inForce: {from: 2020-11-01}", "inForce: 2020-11-01"),
    ("no value", ROBOT, "body: 人力资源和社会保障部、工业和信息化部", "body:"),
    ("empty text", ROBOT, "body: 人力资源和社会保障部、工业和信息化部", 'body: ""'),
    ("an empty list", ROBOT, "school: [technical-school]", "school: []"),
    ("a month that is none", ROBOT, "from: 2020-11-01", "from: 2020-13-01"),
    ("a date with slashes", ROBOT, "from: 2020-11-01", "from: 2020/11/01"),
    ("a date without a day", ROBOT, "from: 2020-11-01", "from: 2020-11"),
    ("a code that is too short", ROBOT, "code: 6-30-99-00", "code: 6-30-99"),
    ("a code with full-width digits", ROBOT, "code: 6-30-99-00", "code: ６-30-99-00"),
    ("a year of three digits", ROBOT, 'catalogue: "2015"', 'catalogue: "215"'),
    ("a mark above 100", ROBOT, "{pass: 60, minutes: 90}", "{pass: 160, minutes: 90}"),
    ("a mark below 0", ROBOT, "{pass: 60, minutes: 90}", "{pass: -60, minutes: 90}"),
    ("a mark in words", ROBOT, "{pass: 60, minutes: 90}", "{pass: 六十, minutes: 90}"),
    ("minutes with a fraction", ROBOT, "{pass: 60, minutes: 90}", "{pass: 60, minutes: 90.5}"),
    ("minutes with their unit", ROBOT, "{pass: 60, minutes: 90}", "{pass: 60, minutes: 90分钟}"),
    ("a panel of none", ROBOT, "assessors: 3", "assessors: 0"),
    ("a weight above 100", ROBOT, "{ethics: 5, basics: 25,", "{ethics: 500, basics: 25,"),
    ("a length of time without its unit", ROBOT, "experience: 4y", "experience: 4"),
    ("yes in the wrong language", ROBOT, "finalYear: true", "finalYear: ja"),
    ("an item's name without its edition", ROBOT_INDUSTRY, "cn/6-30-99-00@2020#4/skill", "cn/6-30-99-00#4/skill"),
    ("an identifier with a space", TRAINER, "id: nanyue/ai-trainer", "id: nanyue ai trainer"),
    ("an unknown kind of evidence", TRAINER, "requiredKinds: [work-product]", "requiredKinds: [work-products]"),
    ("a ladder without steps", LADDER, "steps:\n", "mappings:\n"),
    ("a digit of two digits", LADDER, 'digit: "5"', 'digit: "55"'),
    ("an unknown relation of levels", PLUS_X, "relation: partial", "relation: parts"),
    ("an unknown relation of items", CROSSWALK, "relation: same", "relation: equal"),
    ("an item that is neither skill nor knowledge", CROSSWALK, "#3/skill/2.2.3", "#3/skills/2.2.3"),
    ("a scheme that examines nothing", SCHEME, 'levels: ["5", "4", "3", "2", "1"]', "levels: []"),
    ("a scheme without an issuer", SCHEME, "issuer: lingnan\n", ""),
    ("an unknown category of institution", ISSUER, "category: S", "category: T"),
    ("an institution of three digits", ISSUER, 'institution: "0000"', 'institution: "000"'),
    ("an identifier of another method", ISSUER, "did: did:web:", "did: did:key:"),
    ("a workspace without a title", WORKSPACE, "title:", "名字:"),
]

# Other spellings of the same, and what is no look of its type.
SOUND = [
    ("a quoted number", ROBOT, "{pass: 60, minutes: 90}", '{pass: "60", minutes: "90"}'),
    ("a mark with decimals", TRAINER, "pass: 80", "pass: 80.50"),
    ("an unquoted year", ROBOT, 'edition: "2020"', "edition: 2020"),
    ("an unquoted year of the catalogue", ROBOT, 'catalogue: "2015"', "catalogue: 2015"),
    ("an unquoted level", ROBOT, '  "4":\n', "  4:\n"),
    ("an unquoted level in a condition", ROBOT, 'certificate: "5"', "certificate: 5"),
    ("unquoted codes", ROBOT, '"1": 20, "2": 20, "3": 30', "1: 20, 2: 20, 3: 30"),
    ("a quoted date", ROBOT, "from: 2020-11-01", 'from: "2020-11-01"'),
    ("an unquoted institution", ISSUER, 'institution: "0000"', "institution: 0000"),
    ("yes in Chinese", ROBOT, "finalYear: true", "finalYear: 是"),
    ("a quoted yes", ROBOT, "finalYear: true", 'finalYear: "true"'),
    ("a word in Chinese", ROBOT, "layer: national", "层级: 国家"),
    ("keys in Chinese", ROBOT, "functions:\n", "职业功能:\n"),
    ("a key's synonym", ROBOT, "    training: 180", "    培训参考学时: 180"),
    ("a kind in Chinese", SCHEME, "kind: scheme", "类型: 认定方案"),
    ("a short form", ROBOT, "holds: {certificate: \"4\", of: related}", 'holds: "4"'),
    ("a text in two languages", WORKSPACE, "title: {zh: 粤港澳职业技能标准示例库, en: Sample library of skill standards}",
     "名称: {中文: 示例库, en: Samples}"),
    ("a text in one", WORKSPACE, "title: {zh: 粤港澳职业技能标准示例库, en: Sample library of skill standards}",
     "title: 示例库"),
]


class Workspace:
    """A copy of the shipped standards, and edits of its documents beside it."""

    def __init__(self, touchstone, work):
        self.touchstone = pathlib.Path(touchstone).resolve()
        self.work = pathlib.Path(work)
        self.root = self.work / "standards"
        shutil.copytree("standards", self.root)

    def edited(self, name, old, new):
        """The text of a document after one edit, and its kind before it."""
        sound = (self.root / name).read_text(encoding="utf-8")
        kind = next(line.removeprefix("kind: ") for line in sound.splitlines() if line.startswith("kind: "))
        if old not in sound:
            raise SystemExit(f"conformance: `{old}` does not stand in {name}")
        return sound.replace(old, new, 1), kind

    def taken_by_schemas(self, cases):
        """Of each case, whether the schema of its kind takes it, and the schema of any kind."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.work))
        kinds = []
        for index, (_, *edit) in enumerate(cases):
            text, kind = self.edited(*edit)
            kinds.append(kind)
            (folder / f"{index}.yaml").write_text(text, encoding="utf-8")
        refused = {}
        for schema in ["document", *sorted(set(kinds))]:
            files = [folder / f"{index}.yaml" for index, kind in enumerate(kinds) if schema in ("document", kind)]
            refused[schema] = self.refused(schema, files)
        return [
            [folder / f"{index}.yaml" not in refused[schema] for schema in (kind, "document")]
            for index, kind in enumerate(kinds)
        ]

    def refused(self, schema, files):
        schema_file = self.work / "schemas" / f"{schema}.json"
        run = run_program("check-jsonschema", "--output-format", "json", "--schemafile", schema_file, *files)
        report = json.loads(run.stdout)
        # What is no YAML would be refused for another reason than the schema's.
        if report.get("parse_errors"):
            raise SystemExit(f"conformance: check-jsonschema could not read: {report['parse_errors']}")
        return {pathlib.Path(error["filename"]) for error in report.get("errors", [])}

    def taken_by_validator(self, name, old, new):
        path = self.root / name
        sound = path.read_text(encoding="utf-8")
        path.write_text(self.edited(name, old, new)[0], encoding="utf-8")
        try:
            run = run_program(self.touchstone, "validate", "--lang", "en", "--workspace", self.root, path)
            if run.returncode == 1 and f"--> {name}" not in run.stdout:
                raise SystemExit(f"conformance: no finding in {name}:\n{run.stdout}{run.stderr}")
            return run.returncode == 0
        finally:
            path.write_text(sound, encoding="utf-8")


def run_program(*command):
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    # A program that could not do its work has neither taken nor refused anything.
    if run.returncode not in (0, 1):
        raise SystemExit(f"conformance: {command[0]} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
    return run


def check(workspace, cases, expected, what):
    wrong = 0
    for (title, *edit), verdicts in zip(cases, workspace.taken_by_schemas(cases), strict=True):
        verdicts = [*verdicts, workspace.taken_by_validator(*edit)]
        if verdicts != [expected] * 3:
            wrong += 1
            print(f"conformance: {title}: taken by [its kind, any kind, validate] = {verdicts}", file=sys.stderr)
    print(f"conformance: check-jsonschema and touchstone both {what.format(len(cases) - wrong, len(cases))}")
    return wrong


def check_examples(schemas):
    """Every `examples` entry by the definition that holds it."""
    count = wrong = 0
    schema = json.loads((schemas / "document.json").read_text(encoding="utf-8"))
    for name, definition in schema["definitions"].items():
        part = {"$ref": f"#/definitions/{name}", "definitions": schema["definitions"]}
        for example in definition.get("examples", []):
            count += 1
            for error in jsonschema.Draft7Validator(part).iter_errors(example):
                wrong += 1
                print(f"conformance: the example of {name}: {error.message}", file=sys.stderr)
    print(f"conformance: {count - wrong} of {count} examples fit their schema")
    return wrong or not count


def main(touchstone, work):
    workspace = Workspace(touchstone, work)
    wrong = check(workspace, BROKEN, False, "refuse {} of {} broken documents")
    wrong += check(workspace, SOUND, True, "take {} of {} other spellings")
    wrong += check_examples(workspace.work / "schemas")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
