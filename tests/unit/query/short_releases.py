"""Releases of a few sentences, and what is printed of the figures that answer a question."""

from datetime import date

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read as read_text
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.questions import read

POLICE = (
    "太原市公安局\n"
    "2024年太原治安情况\n"
    "2024年上半年,太原市共发生火灾120起,死亡9人,火灾起数同比下降5%。其中,住宅火灾60起,死亡7人。"
    "全市破获盗窃案件300起,占刑事案件的20%,破获电信网络诈骗案件90起,环比上升3%、同比下降8%。"
)
COURT = (
    "大同市法院2023年工作\n"
    "2023年,大同市法院决定起诉50人,不起诉20人。轨道交通客运量2.5亿人次。"
    "受理投诉100件。价格违法40件,占投诉的40%;广告违法25件,占投诉的25%。2022年受理投诉80件。"
)
POWER = "九江市电力情况\n5月份,用电量700亿千瓦时,同比增长7.4%。今年以来,全市检修线路45条。"
SERVICE = (
    "宁波市人力资源和社会保障局\n"
    "2024年宁波劳动保障情况\n"
    "2024年,宁波市为劳动者追讨工资3.2亿元,处理劳动争议案件2100件,结案1900件。"
    "全市养老机构260家。破获合同诈骗案件45起,抓获犯罪嫌疑人80名,破获盗窃案件500起。"
)
RAIDS = (
    "九江市公安局通报治安情况\n2024年7月3日\n"
    "2024年上半年,全市抓获犯罪嫌疑人350人,抓获在逃人员90人。出动消防救援人员400人次,营救被困人员60人。"
)


def dataset(text: str, ident: str) -> Dataset:
    release = draft(read_text(text), About(ident, None, None, date(2026, 1, 31)))
    return Dataset(release, f"{ident}.txt", text.encode(), prefix=f"{ident}/")


def prints(data: Collection, asked: str) -> list[str]:
    return [metric.as_written for metric in answers(data, read(asked)).figures]
