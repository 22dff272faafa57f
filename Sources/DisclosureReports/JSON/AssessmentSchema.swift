/// The JSON Schema (draft 2020-12) of `assessment.json`, as the tool prints it.
public enum AssessmentSchema {
    public static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "zwgk assessment.json",
          "type": "object",
          "description": "assessment.json of zwgk, format 2",
          "additionalProperties": false,
          "required": [
            "bodies", "carriedOver", "diagnostics", "findings", "format", "groups", "inputs", "items",
            "recordsRead", "round", "tool", "unmatched", "unmatchedTotal"
          ],
          "properties": {
            "format": {"const": 2, "description": "Version of the shape"},
            "tool": {"$ref": "#/$defs/tool"},
            "round": {"$ref": "#/$defs/round"},
            "groups": {
              "type": "array",
              "items": {"$ref": "#/$defs/group"},
              "description": "Groups in the order of the register"
            },
            "inputs": {
              "type": "array",
              "items": {"$ref": "#/$defs/input"},
              "description": "Every file that went in"
            },
            "bodies": {
              "type": "array",
              "items": {"$ref": "#/$defs/body"},
              "description": "Every body of the round"
            },
            "items": {
              "type": "array",
              "items": {"$ref": "#/$defs/item"},
              "description": "Every item of the round"
            },
            "findings": {
              "type": "array",
              "items": {"$ref": "#/$defs/finding"},
              "description": "Every defect, and every matter that a person must decide"
            },
            "unmatched": {
              "type": "array",
              "items": {"$ref": "#/$defs/unmatched"},
              "description": "Records that were used nowhere; the list may be cut"
            },
            "unmatchedTotal": {"type": "integer", "minimum": 0, "description": "Includes those that are not listed"},
            "carriedOver": {
              "type": "array",
              "items": {"$ref": "#/$defs/carriedOver"},
              "description": "The next round's business"
            },
            "diagnostics": {
              "type": "array",
              "items": {"$ref": "#/$defs/diagnostic"},
              "description": "Problems of the input"
            },
            "recordsRead": {"type": "integer", "minimum": 0, "description": "Rows read, whatever became of them"},
            "decisions": {
              "type": "array",
              "items": {"$ref": "#/$defs/decision"},
              "description": "What people decided, whatever came of it; left out where nobody decided anything"
            },
            "selfAssessments": {
              "type": "array",
              "items": {"$ref": "#/$defs/selfAssessment"},
              "description": "What bodies give themselves beside what they got; never part of a score"
            },
            "draws": {
              "type": "array",
              "items": {"$ref": "#/$defs/draw"},
              "description": "What was drawn by lot (抽样); left out where everything was looked at"
            }
          },
          "$defs": {
            "tool": {
              "type": "object",
              "description": "What computed the report",
              "additionalProperties": false,
              "required": ["name", "version"],
              "properties": {
                "name": {"type": "string", "description": "Name"},
                "version": {"type": "string", "description": "Version"}
              }
            },
            "round": {
              "type": "object",
              "description": "The round (考核轮次)",
              "additionalProperties": false,
              "required": ["cutOff", "id", "language", "periodFrom", "periodTo", "previousCutOff", "title"],
              "properties": {
                "id": {"type": "string", "description": "Id of the round"},
                "title": {"type": "string", "description": "Title"},
                "banner": {"type": "string", "description": "Shown on every page, such as 合成数据"},
                "language": {"type": "string", "description": "Language of every sentence", "enum": ["zh", "en"]},
                "periodFrom": {"type": "string", "format": "date", "description": "First day of the period"},
                "periodTo": {"type": "string", "format": "date", "description": "Last day of the period"},
                "previousCutOff": {
                  "type": "string",
                  "format": "date",
                  "description": "Obligations due on or before this day belonged to the round before"
                },
                "cutOff": {"type": "string", "format": "date", "description": "Last day that counts"},
                "listIssued": {
                  "type": "string",
                  "format": "date",
                  "description": "Day on which the lists of problems go out (问题清单印发)"
                },
                "rectifyUntil": {
                  "type": "string",
                  "format": "date",
                  "description": "Last day on which findings may be mended (整改时限)"
                }
              }
            },
            "group": {
              "type": "object",
              "description": "Bodies that are ranked together",
              "additionalProperties": false,
              "required": ["id", "title"],
              "properties": {
                "id": {"type": "string", "description": "Id"},
                "title": {"type": "string", "description": "Title"}
              }
            },
            "input": {
              "type": "object",
              "description": "A file that went in",
              "additionalProperties": false,
              "required": ["bytes", "path", "sha256"],
              "properties": {
                "path": {"type": "string", "description": "Relative to the round or the catalogue root"},
                "sha256": {"type": "string", "description": "Lower-case hexadecimal", "pattern": "^[0-9a-f]{64}$"},
                "bytes": {"type": "integer", "minimum": 0, "description": "Size in bytes"}
              }
            },
            "body": {
              "type": "object",
              "description": "An assessed body (单位)",
              "additionalProperties": false,
              "required": ["fields", "id", "indicators", "kind", "level", "name"],
              "properties": {
                "id": {"type": "string", "description": "Id"},
                "name": {"type": "string", "description": "Name"},
                "kind": {
                  "type": "string",
                  "description": "Kind",
                  "enum": [
                    "government", "department", "vertical-office", "town", "street", "village", "community",
                    "enterprise"
                  ]
                },
                "level": {
                  "type": "string",
                  "description": "Level (公开层级)",
                  "enum": ["county", "township", "village"]
                },
                "parent": {"type": "string", "description": "Id of the body that answers for it"},
                "group": {"type": "string", "description": "Id of the group it is ranked in"},
                "groupTitle": {"type": "string", "description": "Title of that group"},
                "scheme": {"type": "string", "description": "Title of the scheme it was scored by"},
                "score": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+)?$",
                  "description": "Published, rounded score; left out where there is none"
                },
                "total": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Full points of the scheme"
                },
                "exactScore": {"type": "string", "description": "Exact score, a fraction or decimal"},
                "points": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+)?$",
                  "description": "Appraisal points (绩效分)"
                },
                "coverage": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+)?$",
                  "description": "Percentage of owed obligations that somebody looked at (检查覆盖率)"
                },
                "grade": {"type": "string", "description": "Grade (等次)"},
                "rank": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Rank in its group; equal scores share one"
                },
                "ranked": {"type": "integer", "minimum": 0, "description": "How many are ranked in the group"},
                "remark": {"type": "string", "description": "Why there is no score, or what forced the grade"},
                "trace": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/traceLine"},
                  "description": "Lines that belong to no single indicator: waivers and vetoes, then from the sum to the rank"
                },
                "sample": {"$ref": "#/$defs/sample"},
                "indicators": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/indicator"},
                  "description": "The scheme's tree"
                },
                "parts": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/part"},
                  "description": "What the score is composed of (合成); left out where it is that of the tree alone"
                },
                "fields": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/fieldCounts"},
                  "description": "Outcomes by field, its own and of everything below it"
                },
                "versions": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/version"},
                  "description": "Every version of the score, the last of which counts"
                },
                "appeals": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/appeal"},
                  "description": "Appeals (申诉) that bear on the score"
                }
              }
            },
            "indicator": {
              "type": "object",
              "description": "One indicator (指标)",
              "additionalProperties": false,
              "required": ["full", "id", "indicators", "lost", "title", "trace"],
              "properties": {
                "id": {"type": "string", "description": "Id in the scheme"},
                "title": {"type": "string", "description": "Title"},
                "full": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Full points"
                },
                "points": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+)?$",
                  "description": "Points got; left out where not applicable or not scored"
                },
                "trace": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/traceLine"},
                  "description": "What was found and what the rules did, step by step"
                },
                "lost": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Ids of the findings that lost points here"
                },
                "sample": {"$ref": "#/$defs/sample"},
                "indicators": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/indicator"},
                  "description": "Indicators below"
                }
              }
            },
            "part": {
              "type": "object",
              "description": "One part of a composed score",
              "additionalProperties": false,
              "required": ["full", "id", "parts", "sources", "state", "title", "trace", "weight"],
              "properties": {
                "id": {"type": "string", "description": "Id in the composition"},
                "title": {"type": "string", "description": "Title"},
                "state": {
                  "type": "string",
                  "description": "Whether it counted, gave its weight to its siblings, or left the body without a score",
                  "enum": ["scored", "gaveWeight", "withheld"]
                },
                "weight": {
                  "type": "string",
                  "pattern": "^[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Share of the whole by the table, in percent"
                },
                "full": {
                  "type": "string",
                  "pattern": "^[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points of the total that it stands for with this body"
                },
                "points": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points it brought, as published"
                },
                "exactPoints": {"type": "string", "description": "The same before rounding, a fraction or decimal"},
                "share": {"type": "string", "description": "Share of its own full points, exact; above 1 with a bonus"},
                "combination": {
                  "type": "string",
                  "description": "How several scores became one",
                  "enum": ["mean", "weighted", "minimum", "sum"]
                },
                "trace": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "The step that computed it"
                },
                "sources": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/source"},
                  "description": "The scores behind it"
                },
                "parts": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/part"},
                  "description": "Parts of its own"
                }
              }
            },
            "source": {
              "type": "object",
              "description": "One of the scores behind a part",
              "additionalProperties": false,
              "required": ["kind"],
              "properties": {
                "kind": {
                  "type": "string",
                  "description": "This round's tree, another round, another body, or stated by a person",
                  "enum": ["own", "round", "body", "stated"]
                },
                "id": {"type": "string", "description": "Id of the round or body"},
                "title": {"type": "string", "description": "Its title or name"},
                "score": {"type": "string", "description": "Exact, a fraction or decimal; left out where there was none"},
                "total": {"type": "string", "description": "Full points on its own scale"},
                "weight": {"type": "string", "description": "Weight among the rounds of a weighted mean"},
                "missing": {"type": "string", "description": "Why there is no score, and what follows"}
              }
            },
            "traceLine": {
              "type": "object",
              "description": "One step on the way to a score",
              "additionalProperties": false,
              "required": ["automatic", "by", "rule", "stage", "text"],
              "properties": {
                "stage": {
                  "type": "string",
                  "description": "Where on the way it stands; text: only the words are known",
                  "enum": [
                    "applicability", "veto", "facts", "rule", "ceiling", "cap", "roll-up", "redistribution", "gate",
                    "bonus-penalty", "review", "composition", "rounding", "grade", "rank", "text"
                  ]
                },
                "rule": {"type": "string", "description": "Kind of rule, such as deduct or floor"},
                "text": {"type": "string", "description": "What was done, without amounts"},
                "amount": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points added or, negative, taken; exact"
                },
                "running": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "What stood there afterwards; exact"
                },
                "beyondCap": {
                  "type": "string",
                  "pattern": "^[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points beyond a cap: taken or added before, and not counted"
                },
                "automatic": {"type": "boolean", "description": "Rules and records alone decided"},
                "by": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/person"},
                  "description": "Who decided"
                },
                "item": {"type": "string", "description": "Full id of the item the line is about"},
                "parts": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/tracePart"},
                  "description": "What each finding took of the full points, in the order of the list"
                }
              }
            },
            "tracePart": {
              "type": "object",
              "description": "What one finding took",
              "additionalProperties": false,
              "required": ["amount", "running"],
              "properties": {
                "finding": {"type": "string", "description": "Id of the finding"},
                "text": {"type": "string", "description": "What took the points where it is no finding"},
                "amount": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Negative; exact"
                },
                "running": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "What is left of the full points; below zero where a cap follows"
                },
                "beyondCap": {
                  "type": "string",
                  "pattern": "^[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "What of it is not taken"
                }
              }
            },
            "person": {
              "type": "object",
              "description": "Somebody who decided something",
              "additionalProperties": false,
              "required": ["name"],
              "properties": {
                "name": {"type": "string", "description": "Name"},
                "day": {"type": "string", "format": "date", "description": "When"},
                "reason": {"type": "string", "description": "Why"},
                "place": {"type": "string", "description": "Where it is written"}
              }
            },
            "judgement": {
              "type": "object",
              "description": "An assessor's word on a finding",
              "additionalProperties": false,
              "required": ["by", "kind"],
              "properties": {
                "kind": {"type": "string", "description": "Kind", "enum": ["confirm", "dismiss"]},
                "by": {"$ref": "#/$defs/person"}
              }
            },
            "draw": {
              "type": "object",
              "description": "One draw of the round, which anybody can repeat",
              "additionalProperties": false,
              "required": ["drawn", "of", "phrase", "replaced", "strata", "total"],
              "properties": {
                "of": {"type": "string", "description": "What is drawn", "enum": ["villages", "fields", "items"]},
                "phrase": {"type": "string", "description": "The public phrase"},
                "strata": {
                  "type": "string",
                  "description": "Among what the draw is made separately",
                  "enum": ["none", "parent", "group", "kind"]
                },
                "total": {"type": "integer", "minimum": 0, "description": "How many there were to draw from"},
                "drawn": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Those looked at, in the order of the draw"
                },
                "replaced": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/replacement"},
                  "description": "Those drawn and not looked at"
                }
              }
            },
            "replacement": {
              "type": "object",
              "description": "One that was drawn and could not be looked at (替换)",
              "additionalProperties": false,
              "required": ["by", "out", "reason"],
              "properties": {
                "out": {"type": "string", "description": "Id of the one drawn"},
                "into": {"type": "string", "description": "Id of the next in the order"},
                "reason": {"type": "string", "description": "Reason"},
                "by": {"type": "string", "description": "Who decided"},
                "onDay": {"type": "string", "format": "date", "description": "Day"}
              }
            },
            "sample": {
              "type": "object",
              "description": "That a score stands on a sample, with its 95 % interval",
              "additionalProperties": false,
              "required": ["brief", "of", "text"],
              "properties": {
                "of": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/drawnCount"},
                  "description": "How many were drawn of how many"
                },
                "low": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$", "description": "Lower bound, points"},
                "high": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$", "description": "Upper bound, points"},
                "degrees": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "Degrees of freedom of Student's t"
                },
                "text": {"type": "string", "description": "The whole in one sentence"},
                "brief": {"type": "string", "description": "For a narrow column"}
              }
            },
            "drawnCount": {
              "type": "object",
              "description": "How many were drawn",
              "additionalProperties": false,
              "required": ["drawn", "total", "unit"],
              "properties": {
                "unit": {"type": "string", "description": "What was drawn", "enum": ["villages", "fields", "items"]},
                "drawn": {"type": "integer", "minimum": 0, "description": "Drawn"},
                "total": {"type": "integer", "minimum": 0, "description": "Of so many"}
              }
            },
            "fieldCounts": {
              "type": "object",
              "description": "Outcomes in one field (领域)",
              "additionalProperties": false,
              "required": ["failed", "field", "met", "notChecked", "other"],
              "properties": {
                "field": {"type": "string", "description": "Field"},
                "met": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Met, nil statements that hold included"
                },
                "failed": {"type": "integer", "minimum": 0, "description": "Failed"},
                "other": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Unexplained, no evidence, or needs a person"
                },
                "notChecked": {"type": "integer", "minimum": 0, "description": "Nobody looked"}
              }
            },
            "item": {
              "type": "object",
              "description": "A disclosure item (公开事项)",
              "additionalProperties": false,
              "required": ["basis", "field", "id", "place", "provenance", "title"],
              "properties": {
                "id": {"type": "string", "description": "catalogue/item"},
                "field": {"type": "string", "description": "Field (领域)"},
                "title": {"type": "string", "description": "Title"},
                "limit": {"type": "string", "description": "Time limit as the catalogue words it"},
                "basis": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Statutes and documents that demand it"
                },
                "place": {"type": "string", "description": "File and line of the catalogue"},
                "provenance": {"type": "string", "description": "Status of the catalogue line"}
              }
            },
            "finding": {
              "type": "object",
              "description": "One defect (问题)",
              "additionalProperties": false,
              "required": [
                "basis", "body", "bodyName", "dimension", "dimensionTitle", "evidence", "id", "indicators",
                "item", "itemTitle", "message", "outcome", "outcomeTitle"
              ],
              "properties": {
                "id": {"type": "string", "description": "Stable across re-exports of the input"},
                "body": {"type": "string", "description": "Id of the body that owes"},
                "bodyName": {"type": "string", "description": "Its name"},
                "item": {"type": "string", "description": "Full id of the item"},
                "itemTitle": {"type": "string", "description": "Its title"},
                "cycle": {"type": "string", "description": "Cycle or occurrence"},
                "dimension": {
                  "type": "string",
                  "description": "Dimension (核查维度)",
                  "enum": [
                    "presence", "timeliness", "frequency", "channel", "content", "publicity", "retention",
                    "privacy"
                  ]
                },
                "dimensionTitle": {"type": "string", "description": "Its title"},
                "outcome": {
                  "type": "string",
                  "description": "Outcome (核查结论)",
                  "enum": [
                    "met", "failed", "notApplicable", "notYetDue", "nilStated", "unexplained", "notChecked",
                    "noEvidence", "needsPerson"
                  ]
                },
                "outcomeTitle": {"type": "string", "description": "Its title"},
                "message": {"type": "string", "description": "What is wrong, in one sentence"},
                "due": {"type": "string", "format": "date", "description": "Due day"},
                "counting": {"type": "string", "description": "How the due day was counted"},
                "evidence": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/evidence"},
                  "description": "Records or observations"
                },
                "basis": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Statutes and documents that demand it"
                },
                "indicators": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Ids of the indicators in which it costs points"
                },
                "deduction": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points lost through this finding, where it can be told apart; at most four decimals"
                },
                "judged": {
                  "type": "array",
                  "items": {"$ref": "#/$defs/judgement"},
                  "description": "What assessors said of it"
                },
                "originalDeduction": {
                  "type": "string",
                  "pattern": "^-?[0-9]+([.][0-9]+|/[0-9]+)?$",
                  "description": "Points lost through it in the first version"
                },
                "rectification": {"$ref": "#/$defs/rectification"}
              }
            },
            "version": {
              "type": "object",
              "description": "One version of a score (得分版本)",
              "additionalProperties": false,
              "required": ["stage", "stageTitle", "trace"],
              "properties": {
                "stage": {"type": "string", "description": "Stage", "enum": ["first", "after-appeals", "after-re-check"]},
                "stageTitle": {"type": "string", "description": "Its title"},
                "score": {"type": "string", "pattern": "^-?[0-9]+([.][0-9]+)?$", "description": "Published score"},
                "exactScore": {"type": "string", "description": "Exact score, a fraction or decimal"},
                "grade": {"type": "string", "description": "Grade (等次)"},
                "rank": {"type": "integer", "minimum": 0, "description": "Rank in its group"},
                "change": {"type": "string", "description": "Points that it differs from the version before"},
                "trace": {
                  "type": "array",
                  "items": {"type": "string"},
                  "description": "Why it differs, apart from the appeals"
                }
              }
            },
            "appeal": {
              "type": "object",
              "description": "An appeal (申诉) with its ruling",
              "additionalProperties": false,
              "required": [
                "body", "bodyName", "by", "claim", "filedOn", "kindTitle", "state", "stateTitle", "subject",
                "subjectTitle"
              ],
              "properties": {
                "body": {"type": "string", "description": "Id of the body that appeals"},
                "bodyName": {"type": "string", "description": "Its name"},
                "kind": {
                  "type": "string",
                  "description": "What it is about; left out where there is no such thing",
                  "enum": ["finding", "mark", "waiver", "indicator"]
                },
                "kindTitle": {"type": "string", "description": "Its title"},
                "subject": {"type": "string", "description": "Id of what it is about"},
                "subjectTitle": {"type": "string", "description": "Its title"},
                "claim": {"type": "string", "description": "Claim"},
                "evidence": {"type": "string", "description": "Evidence"},
                "by": {"type": "string", "description": "Who appeals"},
                "filedOn": {"type": "string", "format": "date", "description": "When"},
                "state": {
                  "type": "string",
                  "description": "State",
                  "enum": ["pending", "late", "upheld", "partly-upheld", "rejected", "not-applied"]
                },
                "stateTitle": {"type": "string", "description": "Its title"},
                "ruling": {"type": "string", "description": "What was ruled"},
                "rulingPoints": {"type": "string", "description": "Points that the ruling gives"},
                "rulingReason": {"type": "string", "description": "Why"},
                "ruledBy": {"type": "string", "description": "By whom"},
                "ruledOn": {"type": "string", "format": "date", "description": "When"},
                "change": {"type": "string", "description": "Points that it changed"},
                "remark": {"type": "string", "description": "Why a ruling is not applied"},
                "place": {"type": "string", "description": "Where it stands"}
              }
            },
            "rectification": {
              "type": "object",
              "description": "What became of a finding after the rectification day (整改)",
              "additionalProperties": false,
              "required": ["state", "stateTitle"],
              "properties": {
                "state": {
                  "type": "string",
                  "description": "State",
                  "enum": ["mended", "partly-mended", "not-mended", "late", "pending"]
                },
                "stateTitle": {"type": "string", "description": "Its title"},
                "action": {"type": "string", "description": "What was done, in the body's words"},
                "link": {"type": "string", "description": "Link"},
                "doneOn": {"type": "string", "format": "date", "description": "When, as the body says"},
                "checkedBy": {"type": "string", "description": "Who looked again"},
                "checkedOn": {"type": "string", "format": "date", "description": "When"},
                "restored": {"type": "string", "description": "Points that came back, where they can be told apart"}
              }
            },
            "evidence": {
              "type": "object",
              "description": "What was seen, or looked at in vain",
              "additionalProperties": false,
              "required": ["kind", "text"],
              "properties": {
                "kind": {
                  "type": "string",
                  "description": "Kind",
                  "enum": ["record", "observation", "coverage", "register"]
                },
                "place": {"type": "string", "description": "Where it stands"},
                "text": {"type": "string", "description": "What it says"}
              }
            },
            "unmatched": {
              "type": "object",
              "description": "A record that no obligation could use",
              "additionalProperties": false,
              "required": ["place", "reason", "text"],
              "properties": {
                "place": {"type": "string", "description": "Where it stands"},
                "reason": {"type": "string", "description": "Why"},
                "text": {"type": "string", "description": "What it says"}
              }
            },
            "carriedOver": {
              "type": "object",
              "description": "An obligation due after the cut-off",
              "additionalProperties": false,
              "required": ["body", "bodyName", "due", "item", "itemTitle"],
              "properties": {
                "body": {"type": "string", "description": "Id of the body"},
                "bodyName": {"type": "string", "description": "Its name"},
                "item": {"type": "string", "description": "Full id of the item"},
                "itemTitle": {"type": "string", "description": "Its title"},
                "cycle": {"type": "string", "description": "Cycle or occurrence"},
                "due": {"type": "string", "format": "date", "description": "Due day"}
              }
            },
            "decision": {
              "type": "object",
              "description": "What a person decided (人工评判)",
              "additionalProperties": false,
              "required": ["body", "bodyName", "by", "isExpired", "kind", "kindTitle", "reason", "subject"],
              "properties": {
                "body": {"type": "string", "description": "Id of the body"},
                "bodyName": {"type": "string", "description": "Its name"},
                "kind": {
                  "type": "string",
                  "description": "Kind",
                  "enum": [
                    "mark", "waive", "confirm", "dismiss", "event", "answer", "count", "daily-deduction",
                    "outside-deduction", "ledger-complete", "self-assessment"
                  ]
                },
                "kindTitle": {"type": "string", "description": "The kind in words"},
                "subject": {"type": "string", "description": "Id of what was judged"},
                "subjectTitle": {"type": "string", "description": "Its title"},
                "points": {"type": "string", "description": "Points, answer or count; of a deduction what it takes"},
                "reason": {"type": "string", "description": "Why"},
                "by": {"type": "string", "description": "Who"},
                "onDay": {"type": "string", "format": "date", "description": "When"},
                "until": {"type": "string", "format": "date", "description": "Last day on which a waiver holds"},
                "isExpired": {"type": "boolean", "description": "It ended before the cut-off and was not applied"},
                "evidence": {"type": "string", "description": "Evidence"},
                "reference": {"type": "string", "description": "Number of the signed paper"},
                "source": {"type": "string", "description": "The list it comes from"},
                "notifiedOn": {"type": "string", "format": "date", "description": "When the body was told"},
                "acceptedBy": {"type": "string", "description": "Who signed for it"},
                "place": {"type": "string", "description": "Where it stands"}
              }
            },
            "selfAssessment": {
              "type": "object",
              "description": "What a body gives itself (自评) beside what it got, on the indicator's own scale",
              "additionalProperties": false,
              "required": ["body", "bodyName", "by", "claimed", "full", "indicator", "indicatorTitle"],
              "properties": {
                "body": {"type": "string", "description": "Id of the body"},
                "bodyName": {"type": "string", "description": "Its name"},
                "indicator": {"type": "string", "description": "Id of the indicator"},
                "indicatorTitle": {"type": "string", "description": "Its title"},
                "full": {"type": "string", "description": "Full points"},
                "claimed": {"type": "string", "description": "What it claims (自评分)"},
                "mark": {"type": "string", "description": "The assessor's mark"},
                "points": {"type": "string", "description": "What it got; left out where it was not scored"},
                "difference": {"type": "string", "description": "What it got minus what it claims"},
                "by": {"type": "string", "description": "Who filled it in"},
                "onDay": {"type": "string", "format": "date", "description": "When"},
                "evidence": {"type": "string", "description": "Evidence"}
              }
            },
            "diagnostic": {
              "type": "object",
              "description": "What a reader had to say about the input",
              "additionalProperties": false,
              "required": ["code", "message", "severity"],
              "properties": {
                "code": {"type": "string", "description": "Stable code"},
                "severity": {"type": "string", "description": "Severity", "enum": ["note", "warning", "error"]},
                "place": {"type": "string", "description": "Where"},
                "message": {"type": "string", "description": "What is wrong"},
                "remedy": {"type": "string", "description": "What to do"}
              }
            }
          }
        }

        """#
}
