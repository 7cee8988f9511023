"""Every command: its name, the function that declares it, one line about it.

A command is loaded only when it is called; the list of commands in the help is made
from here. To add one, add a line here; see CONTRIBUTING.md.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words


class Command(NamedTuple):
    """A command; what it answers is in the docstring of its function.

    Attributes:
        target: ``module:function`` below `lvliang_cli.cli`.
        words: one line about it.
        examples: calls that end its help.
        documents: a call for each JSON document that it prints, by the document's name. The
            contract tests, the golden files and the docs are made from these.
        takes_numbers: its arguments may begin with a minus.
    """

    target: str
    words: Words
    examples: tuple[str, ...] = ()
    documents: Mapping[str, str] = {}
    takes_numbers: bool = False


class Noun(NamedTuple):
    """A group of commands; `list` is the default, and is given files where it `takes_files`."""

    words: Words
    verbs: Mapping[str, Command]
    takes_files: bool = False


Child = Command | Noun


ALSO_CALLED = {"rm": "remove", "ls": "list"}
"""Other names of commands, as other tools have them."""


def commands() -> Iterator[tuple[str, Command]]:
    """Every command by what is typed for it, such as ``check change``."""
    for name, child in COMMANDS.items():
        if isinstance(child, Noun):
            yield from ((f"{name} {verb}", command) for verb, command in child.verbs.items())
        else:
            yield name, child


def _noun(
    name: str, example: str, zh: str, words: Words, more: str = "", module: str = "nouns"
) -> Noun:
    """`zh` is what one is called, `more` what its page has besides."""
    listed = Words(f"列出{zh}", f"List the {name}")
    shown = Words(f"查看{zh}", f"Show {name}{more}")
    asked = f"{name} show {example}"
    return Noun(
        words,
        {
            "list": Command(
                f"{module}:list_{name}",
                listed,
                (f"lvliang {name}",),
                {f"{name}.list": f"{name} list"},
            ),
            "show": Command(
                f"{module}:show_{name}", shown, (f"lvliang {asked}",), {f"{name}.show": asked}
            ),
        },
    )


_AND_FIGURES = " and their figures"
COMMANDS: Mapping[str, Child] = {
    "metrics": Noun(
        Words("数字:列出、筛选、查看", "The figures: list, filter, show"),
        {
            "list": Command(
                "metrics:list_metrics",
                Words("列出数字", "List the figures, filtered and sorted"),
                (
                    "lvliang metrics list --topic 诈骗 --sort -value",
                    "lvliang metrics list --unit person --min 1000 --csv",
                    "lvliang metrics list --json | jq '.metrics[].value'",
                ),
                {"metrics.list": "metrics list"},
            ),
            "show": Command(
                "metrics:show_metrics",
                Words("查看一个或多个数字的全部信息", "Show all about one or more figures"),
                (
                    "lvliang metrics show robbery-days-without-case",
                    "lvliang metrics show robbery-days-without-case --source release.txt",
                ),
                {"metrics.show": "metrics show robbery-days-without-case"},
            ),
        },
    ),
    "show": Command(
        "show:show_anything",
        Words(
            "查看任何名称:主题、章节、平台、数字等", "Show a topic, figure or anything else by name"
        ),
        ("lvliang show fraud", "lvliang show 诈骗", "lvliang show section:prevention"),
        {"show": "show fraud"},
    ),
    "compare": Command(
        "compare:compare_things",
        Words("比较两个或多个数字或主题", "Compare figures or topics"),
        (
            "lvliang compare epidemic-vehicles-inspected epidemic-people-inspected",
            "lvliang compare 诈骗 --data qinghe-2022.json --data qinghe-2023.json",
            "lvliang compare 破获刑事案件 --data qinghe-2022.json --data qinghe-2023.json",
        ),
        {"compare": "compare epidemic-vehicles-inspected epidemic-people-inspected"},
    ),
    "trend": Command(
        "trend:follow_figure",
        Words("一个数字历次通稿的走势", "Follow a figure over several releases"),
        ("lvliang trend 破获刑事案件 --data qinghe-2022.json --data qinghe-2023.json",),
        {"trend": "trend 破获刑事案件 --data qinghe-2022.json --data qinghe-2023.json"},
    ),
    "rank": Command(
        "rank:rank_places",
        Words("按同一指标为各地排名", "Rank places by one indicator"),
        (
            "lvliang rank 破获刑事案件 --data qinghe-2022.json --data qinghe-2023.json",
            "lvliang rank 检查车辆 --data all --period 2020",
        ),
        {"rank": "rank 破获刑事案件 --data qinghe-2022.json --data qinghe-2023.json"},
    ),
    "summary": Command(
        "summary:show_summary",
        Words("一屏概览", "The release on one screen"),
        ("lvliang summary --lang zh",),
        {"summary": "summary"},
    ),
    "report": Command(
        "report:report_figures",
        Words("一页看完通稿:图、表、引文", "The release as one page: charts, tables, citations"),
        (
            "lvliang report -o report.html",
            "lvliang report 诈骗 --lang zh -o fraud.html",
            "lvliang report --data all -o all.html",
            "lvliang report --data qinghe-2023.json --source qinghe-2023.txt -o text.html",
        ),
        {"report": "report"},
    ),
    "verify": Command(
        "verify:verify_copy",
        Words("在自有的文本中找到每个数字", "Find every figure again in your copy of the release"),
        (
            "lvliang verify release.txt",
            "lvliang verify release.txt --html release.html",
            "lvliang verify release.txt --json | jq .verdicts",
        ),
        {"verify": "verify qinghe-2023.txt --data qinghe-2023.json"},
    ),
    "search": Command(
        "search:search_text",
        Words("查找提到某词的全部内容", "Find everything that mentions a text"),
        ("lvliang search 检查站", "lvliang search inspection"),
        {"search.list": "search 检查站"},
    ),
    "cite": Command(
        "cite:cite_figures",
        Words("引用通稿或数字", "Cite the release or figures"),
        (
            "lvliang cite telecom-fraud-loss-averted",
            "lvliang cite --style gbt7714",
            "lvliang cite --style csl -o release.json",
        ),
        {"cite": "cite telecom-fraud-loss-averted --accessed 2026-01-31"},
    ),
    "check": Noun(
        Words("核对:文件、数据集,或手输的数字", "Check files, a dataset, or numbers typed by hand"),
        {
            "list": Command(
                "check:check_printed",
                Words(
                    "核对文件或数据集中的每个数字;有不符者退出码为 1",
                    "Check every figure of files or a dataset; exit status 1 if one does not match",
                ),
                (
                    "lvliang check release.txt",
                    "lvliang check . --format sarif -o checked.sarif",
                    "lvliang check release.txt --html release.html",
                    "lvliang check release.txt --explain p2-1",
                    "lvliang check --explain telecom-fraud-local-solved-change",
                ),
                {
                    "check": "check",
                    "check.files": "check qinghe-2023.txt",
                    "check.explain": "check --explain telecom-fraud-local-solved-change",
                },
            ),
            "change": Command(
                "check:check_change",
                Words("核对变化百分比与前后两数", "Check a percentage change against its counts"),
                (
                    "lvliang check change 4312 3954 -8.3%",
                    "lvliang check change -p +111.54%",
                    "lvliang check change -p -39.59% --from 1279 --to 768",
                    "lvliang check change -p 下降12.27% --to 386 --diff 减少54件",
                ),
                {"check.change": "check change -p -5.7% --to 2421 --diff -147"},
                takes_numbers=True,
            ),
            "share": Command(
                "check:check_share",
                Words("核对占比", "Check a share of a whole"),
                (
                    "lvliang check share 2340 3744 62.5%",
                    "lvliang check share -p 62.5% --part 2340 --whole 3744",
                ),
                {"check.share": "check share -p 62.5% --part 2340 --whole 3744"},
                takes_numbers=True,
            ),
            "sum": Command(
                "check:check_sum",
                Words("核对合计", "Check that parts add up to a total"),
                (
                    "lvliang check sum 138 4 3684 --total 3826",
                    "lvliang check sum 2400 -20 --total 2380",
                ),
                {"check.sum": "check sum 138 4 3684 --total 3826"},
                takes_numbers=True,
            ),
            "rate": Command(
                "check:check_rate",
                Words("核对日均等比率", "Check a rate, such as cases per day"),
                ("lvliang check rate -r 178 --total 4.86万 --per 273",),
                {"check.rate": "check rate -r 178 --total 4.86万 --per 273"},
            ),
            "points": Command(
                "check:check_points",
                Words("核对百分点", "Check percentage points against two rates"),
                ("lvliang check points -p 0.6 --from 96.75% --to 97.35%",),
                {"check.points": "check points -p 0.6 --from 96.75% --to 97.35%"},
            ),
        },
        takes_files=True,
    ),
    "query": Command(
        "query:query_data",
        Words("用 SQL 查询", "Ask in SQL"),
        (
            "lvliang query --explain-schema",
            "lvliang query \"select printed, label_en from figures where unit = 'case'\"",
            'lvliang query "select region_en, count(*) from figures group by 1" --data all',
        ),
        {
            "query": "query \"select id, value from figures where topics like '%fraud%'\"",
            "query.schema": "query --explain-schema",
        },
    ),
    "export": Command(
        "export:export_files",
        Words("导出为其他工具可读的文件", "Write files that other tools read"),
        ("lvliang export --to datapackage package", "lvliang export --to csv tables"),
        {"export": "export --to csv tables"},
    ),
    "topics": _noun("topics", "fraud", "主题", Words("主题", "The topics"), _AND_FIGURES),
    "sections": _noun(
        "sections",
        "prevention",
        "章节",
        Words("通稿的章节", "The sections of the release"),
        _AND_FIGURES,
    ),
    "platforms": _noun(
        "platforms",
        "智慧公交",
        "平台",
        Words("所提平台与系统", "The platforms and systems named"),
    ),
    "programmes": _noun(
        "programmes",
        "百日追逃",
        "专项",
        Words("所提专项与行动", "The programmes and campaigns named"),
    ),
    "claims": _noun(
        "claims",
        "smart-tasks-first",
        "表述",
        Words("没有数字的表述", "The claims without a number"),
        module="claims",
    ),
    "glossary": Command(
        "glossary:show_glossary",
        Words("术语解释", "Glossary"),
        ("lvliang glossary", "lvliang glossary 两抢"),
        {"glossary.list": "glossary", "glossary.show": "glossary 两抢"},
    ),
    "extract": Command(
        "extract:extract_figures",
        Words("从通稿文本中读出全部数字", "Read every figure in the text of a release"),
        (
            "lvliang extract qinghe-2023.txt --dropped",
            "lvliang extract qinghe-2023.txt --issued 2023-10-12 --draft draft.json",
            "lvliang extract . --jsonl -o figures.jsonl --resume",
            "lvliang extract . --draft drafts",
        ),
        {
            "extract": "extract qinghe-2023.txt",
            "extract.drafts": "extract qinghe-2023.txt --draft drafts/ --replace",
        },
    ),
    "review": Command(
        "review:review_draft",
        Words("逐个审定草稿中有疑的数字", "Review the uncertain figures of a draft"),
        (
            "lvliang review draft.json --source qinghe-2023.txt",
            "lvliang review draft.json --decisions decisions.jsonl --to reviewed.json",
        ),
        {"review": "review qinghe-2023.json"},
    ),
    "info": Command(
        "info:show_info",
        Words("版本、数据集与计数", "Versions, dataset, counts"),
        ("lvliang info --json",),
        {"info": "info"},
    ),
    "data": Noun(
        Words("数据集目录:添加、列出、移除", "The catalogue of datasets: add, list, remove"),
        {
            "list": Command(
                "data:list_datasets",
                Words("列出数据集", "List the datasets"),
                ("lvliang data",),
                {"data.list": "data list"},
            ),
            "add": Command(
                "data:add_dataset",
                Words("检查并添加数据集", "Check a dataset and add it"),
                ("lvliang data add qinghe-2023.json",),
                {"data.add": "data add qinghe-2023.json"},
            ),
            "remove": Command(
                "data:remove_dataset",
                Words("移除数据集", "Remove a dataset"),
                ("lvliang data remove qinghe-2022",),
                {"data.remove": "data remove qinghe-2022"},
            ),
            "upgrade": Command(
                "data:upgrade_dataset",
                Words("把旧版数据集改写为新版", "Rewrite a dataset of an older version"),
                ("lvliang data upgrade qinghe-2022.json",),
                {"data.upgrade": "data upgrade qinghe-2022.json"},
            ),
            "path": Command(
                "data:print_path",
                Words("数据集存放之处", "Where datasets are kept"),
                ("lvliang data path", "lvliang data path qinghe-2022"),
                {"data.path": "data path qinghe-2022"},
            ),
        },
    ),
    "schema": Command(
        "schema:print_schema",
        Words("输出文档的 JSON Schema", "JSON Schema of every document"),
        ("lvliang schema metrics.list", "lvliang schema dataset"),
    ),
    "dictionary": Command(
        "dictionary:show_dictionary",
        Words("字段与代码的含义", "What each field and code means"),
        ("lvliang dictionary --md",),
        {"dictionary": "dictionary"},
    ),
}
