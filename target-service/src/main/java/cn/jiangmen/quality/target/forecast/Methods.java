package cn.jiangmen.quality.target.forecast;

/** How the figures are made, said in the answer itself. */
final class Methods {
    static final String FLOOR_ZH = "下限:台账中已知的到期全部按到期计,假定无人续证、无新增。直接取自台账,不含估计。";
    static final String FLOOR_EN =
            "Floor: everything the ledger knows to end does end; nobody renews and nobody new comes."
                    + " Straight from the ledger, nothing is estimated.";

    static final String PROJECTION_ZH = "推算 = 起点数值 - 按证书期限将到期者×(1-续留率) + 其他净增。"
            + "续留率:按类别,取截至 90 天前的两个年度,当时一年内将到期的计数对象中,到期 90 天后仍计入的比例(不足 20 例用全部类别合计)。"
            + "其他净增:近 730 天数值变化加上按续留率推得的流失,逐日平均。"
            + "区间:按近 24 个 30 天变化的离散程度,约五分之四的结果应落在其中。最多推算三年;不是承诺,也不含政策变化。";
    static final String PROJECTION_EN =
            "Projection = the number at the start, less those whose certificates' terms end times"
                    + " (1 - share kept), plus what is gained otherwise."
                    + " Share kept: by scheme class, of those that in the two years up to 90 days ago were to lapse within a year,"
                    + " how many still counted 90 days after the day (all classes together where there were fewer than 20)."
                    + " Gained otherwise: how the number changed in the past 730 days plus the losses that these shares make of what"
                    + " was due in them, evenly by day."
                    + " Band: from the scatter of the past 24 changes of 30 days; about four of five outcomes should lie in it."
                    + " At most three years; no promise, and blind to changes of policy.";

    static final String BACKTEST_ZH =
            "回测:在过去若干日期用当时之前的数据作同样推算,与之后 3、6、12 个月的实际值比较。" + "台账按今日所知(含事后补报与更正)计算,因此略好于当时真正可得的结果。同时给出“假定不变”的误差以供比较。";
    static final String BACKTEST_EN =
            "Backtest: the same projection made on past days, with nothing that was in force only"
                    + " later, held against the numbers 3, 6 and 12 months on. The ledger is taken as known today, corrections and"
                    + " late reports included, so it looks a little better than it could have been then. The error of saying that"
                    + " nothing changes stands beside it.";

    private Methods() {}
}
