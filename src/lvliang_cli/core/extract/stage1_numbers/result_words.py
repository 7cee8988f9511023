"""Words of the trade that set a small count apart from a figure of speech.

"Two" in 破获两起 is a figure because of the verb; 两起 alone may be anything. The verbs
are those that releases report results with.
"""

from lvliang_cli.core.text.patterns import pattern

_RESULTS = """
破获 破案 侦破 告破 攻破 攻克 抓获 抓捕 捕获 缉捕 打掉 端掉 捣毁 摧毁 铲除 打击
查获 查处 查扣 查封 查办 查缴 扣押 扣留 收缴 缴获 起获 解救 营救 救助 救出
逮捕 刑拘 拘留 拘捕 批捕 起诉 公诉 不捕 不诉 追捕 追诉 追逃 移送 移交 审结
办结 审理 受理 立案 结案 执结 办理 办案 侦办 发生 造成 导致 致 致使 死亡 受伤
失踪 挽回 追回 追缴 返还 止付 冻结 劝阻 预警 化解 调解 调处 排查 整改 整治
检查 走访 核查 巡查 发现 消除 取缔 关停 处罚 处置 处理 训诫 约谈 通报 曝光
吊销 暂扣 注销 清理 出动 投入 组织 开展 召开 举办 发放 发送 张贴 悬挂 配备
新增 建成 建立 新建 设立 设置 成立 采集 录入 登记 签发 签订 签约 接报 接警
接处警 报警 帮扶 惠及 覆盖 服务 表彰 奖励 立功 荣立 荣获 评选 招录 培训 演练
收到 征集 收集 遣返 遣送 劝返 缉获 击毙 落网 到案 归案 投案 自首
"""
_LINKS = """
提出 发出 制发 提请 提起 追加 纠正 监督 督促 判处 判决 宣判 同意 准予 支持
支付 拨付 下拨 募集 捐赠 捐款 接种 确诊 治愈 出院 转运 疏散 转移 扑救 引进
落户 开工 竣工 投产 完成 实现 获 立 达 达到 为 有 共 共有 计 共计 累计 合计
总计 仅 约 近 超 逾 含 其中 包括
"""
RESULT_VERBS = frozenset(_RESULTS.split())


def _any_of(words: frozenset[str] | list[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_ASPECTS = "了过出到得涉"
VERB_AT_END = pattern(f"(?P<verb>{_any_of([*_RESULTS.split(), *_LINKS.split()])})[{_ASPECTS}]?共?$")
"""A verb or link word right before a number."""
RESULT_INSIDE = pattern(_any_of([*RESULT_VERBS, "共", "累计", "共计"]))
CASE_NOUN = pattern(
    r"[^，,。;；、\n\d]{0,25}?(?:嫌疑人|嫌犯|逃犯|在逃|涉案|违法|被告人|团伙|窝点|积案|要案|串案|大案|专案|案|事故|警情|"
    r"受害人|被害人|死亡|受伤|遇难|重伤|轻伤|获救|罪犯|毒贩|吸毒|枪支|赌场)"
)
"""What police and courts count, after a unit."""
INCIDENT = pattern(r"[^，,。;；\n]{0,40}?(?:案|事故|警情|事件|纠纷|诈骗|盗窃|火灾)")
INCIDENT_AT_END = pattern(r"(?:案|案件|积案|事故|警情|纠纷)$")
TASK_NOUN = pattern(
    r"[^，,。;；\n\d]{0,12}(?:工作|任务|措施|举措|工程|行动|机制|战役|计划|活动|指标|内容|要求|规定|清单)"
)
TASK_VERB_AT_END = pattern(r"(?:量化为|细化为|分解为|梳理出|推出|出台|制定)$")
QUOTED_PROGRAMME = pattern(
    r"“[三四五六七八九十]{1,2}(?:大(?:工程|行动|战役|任务|专项)|场(?:战役|硬仗|战斗))”"
)
ABSTRACT_NOUN = pattern(
    r"意识|自信|特[点征]|亮点|维护|确立|方面|阶段|环节|层面|维度|角度|坚持|确保|必须|严禁|不放过|一律|务必|转变|统一|结合|注重|突出|强化|加强|到位|不变"
)
"""What 个 counts in slogans."""
_REFERENCES = """
这 那 该 此 上述 其余 另 另外 其他 每 各 某 同 任何 哪 首
前 后 头 任 逐 整 统 下 又 再
"""
ANAPHORA = tuple(_REFERENCES.split())
"""Words before a small count that refer to what was told, or make it another word."""
AFTER_OBJECT = '，,。、;；：:)!！?？\n”"（(和与及并'
"""What follows a count that stands behind its object: 抓获逃犯五名。"""
EARLIER_COUNTED = ("个", "支", "枚", "把", "台", "批", "份", "笔", "张", "本")
"""Weak measure words that a verb and its object before them make figures of."""
_SINGLE = "起 个 名 人 位 处 家 户 件 例 宗 辆 伙 支 把"
SINGLE_COUNTED = tuple(_SINGLE.split())
"""Measure words that make a figure of 一 between a verb and a case: 捣毁一个窝点."""
