package cn.jiangmen.quality.supervision.publicity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The layout of the credit platform for penalties of 法人及非法人组织 (CF_*, 发改办财金〔2018〕424号): its columns in their order,
 * money in 万元 with six decimals.
 */
final class CfLayout {
    static final List<String> COLUMNS = List.of(
            "CF_XDR_MC",
            "CF_XDR_LB",
            "CF_XDR_SHXYM",
            "CF_XDR_GSZC",
            "CF_XDR_ZZJG",
            "CF_XDR_SWDJ",
            "CF_XDR_SYDW",
            "CF_XDR_SHZZ",
            "CF_FRDB",
            "CF_FR_ZJLX",
            "CF_FR_ZJHM",
            "CF_XDR_ZJLX",
            "CF_XDR_ZJHM",
            "CF_WSH",
            "CF_WFXW",
            "CF_SY",
            "CF_YJ",
            "CF_CFLB",
            "CF_NR",
            "CF_NR_FK",
            "CF_NR_WFFF",
            "CF_NR_ZKDX",
            "CF_JDRQ",
            "CF_YXQ",
            "CF_GSJZQ",
            "CF_CFJG",
            "CF_CFJGDM",
            "CF_SJLY",
            "CF_SJLYDM",
            "BZ");
    private static final int TEN_THOUSAND = 4;
    private static final int DECIMALS = 6;
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("WARNING", "警告"),
            Map.entry("CRITICISM", "通报批评"),
            Map.entry("FINE", "罚款"),
            Map.entry("CONFISCATION_OF_GAINS", "没收违法所得"),
            Map.entry("CONFISCATION_OF_GOODS", "没收非法财物"),
            Map.entry("LICENCE_SUSPENDED", "暂扣许可证件"),
            Map.entry("GRADE_LOWERED", "降低资质等级"),
            Map.entry("LICENCE_REVOKED", "吊销许可证件"),
            Map.entry("BUSINESS_RESTRICTED", "限制开展生产经营活动"),
            Map.entry("BUSINESS_SUSPENDED", "责令停产停业"),
            Map.entry("CLOSED", "责令关闭"),
            Map.entry("OCCUPATION_RESTRICTED", "限制从业"),
            Map.entry("OTHER", "其他"));

    private CfLayout() {}

    static List<Object> row(Entry each) {
        return Arrays.asList(
                each.partyName(),
                "SOLE_TRADER".equals(each.partyKind()) ? "个体工商户" : "法人及非法人组织",
                each.creditCode(),
                null,
                null,
                null,
                null,
                null,
                each.legalRepresentative(),
                null,
                null,
                null,
                null,
                each.decisionNumber(),
                each.offenceType(),
                each.facts(),
                each.basis(),
                each.kinds().stream().map(KINDS::get).collect(Collectors.joining(";")),
                each.content(),
                tenThousands(each.fine()),
                tenThousands(each.confiscated()),
                each.licences(),
                each.decidedOn(),
                each.restrictionUntil(),
                each.endsOn() == null ? null : each.endsOn().minusDays(1),
                each.authorityName(),
                each.authorityCode(),
                each.authorityName(),
                each.authorityCode(),
                "CORRECTION_DUE".equals(each.status()) ? "更正" : null);
    }

    /** Yuan as 万元 with six decimals, which hold every fen; null for none. */
    static BigDecimal tenThousands(BigDecimal yuan) {
        return yuan.signum() == 0
                ? null
                : yuan.movePointLeft(TEN_THOUSAND).setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }
}
