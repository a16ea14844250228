package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the authorities and the enterprises of a city did: inspections, cases with their penalties, and quality work. */
final class QualityWork {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 9);
    private static final LocalDate LAST = Exports.last();
    private static final int PER_INSPECTION = 20;
    private static final int PER_CASE = 190;
    private static final int PER_ACTIVITY = 28;

    private static final List<String> ITEMS =
            List.of("RZ-01|管理体系认证证书和标志使用检查", "RZ-02|自愿性产品认证获证产品一致性检查", "RZ-03|强制性产品认证获证产品一致性检查", "RZ-04|检验检测机构检查");
    private static final List<String> RESULTS = List.of(
            "NO_PROBLEM",
            "CORRECTION_ORDERED",
            "NOT_PUBLISHED",
            "UNREACHABLE",
            "NO_ACTIVITY",
            "PENDING",
            "CONCEALED",
            "UNCOOPERATIVE");
    private static final List<Integer> SHARES = List.of(760, 120, 30, 30, 25, 20, 10, 5);
    private static final List<String> MATTERS = List.of("涉嫌冒用认证标志", "涉嫌列入目录的产品未经认证擅自出厂", "涉嫌使用失效认证证书", "涉嫌产品与认证样品不一致");
    private static final List<String> ARTICLES =
            List.of("认证认可条例第六十六条", "强制性产品认证管理规定第四十九条", "认证证书和认证标志管理办法第二十七条", "产品质量法第五十三条");

    /** Kind, level or nothing, and title; the first four are an enterprise's, the last three a county's. */
    private static final List<String> KINDS = List.of(
            "CHIEF_QUALITY_OFFICER||聘任首席质量官",
            "ADVANCED_METHOD||导入卓越绩效管理模式",
            "IMPROVEMENT_PROJECT||质量改进项目",
            "QUALITY_AWARD|CITY|江门市政府质量奖",
            "ASSISTANCE||认证帮扶",
            "TRAINING||质量认证培训",
            "PUBLICITY||全国“质量月”宣传",
            "CONSULTATION||认证咨询日");

    private static final List<Integer> WEIGHTS = List.of(18, 16, 16, 4, 18, 12, 8, 8);
    private static final int OF_ENTERPRISES = 5;

    private final List<Enterprise> enterprises;

    /** One check of an enterprise. */
    record Inspection(
            Enterprise enterprise,
            LocalDate on,
            String county,
            String kind,
            String item,
            String result,
            int inspectors) {}

    /** A case, its steps (null: not taken yet) and the amount of its penalty in yuan (0: none). */
    record Case(
            Enterprise enterprise,
            String county,
            String matter,
            LocalDate opened,
            LocalDate investigated,
            LocalDate closed,
            String outcome,
            String article,
            int penalty) {}

    /** Something done for quality; without an enterprise it is a county's. */
    record Activity(
            Enterprise enterprise,
            String kind,
            String level,
            LocalDate on,
            String county,
            String title,
            int participants) {}

    QualityWork(List<Enterprise> enterprises) {
        this.enterprises = enterprises.stream().filter(Enterprise::registered).toList();
    }

    List<Inspection> inspections() {
        Dice dice = new Dice("inspections");
        List<Inspection> inspections = new ArrayList<>();
        while (inspections.size() < enterprises.size() / PER_INSPECTION) {
            Enterprise enterprise = dice.of(enterprises);
            LocalDate on = dice.between(FIRST, LAST);
            String county = countyOn(enterprise, on);
            String kind = dice.weighted(
                    List.of("RANDOM", "KEY", "COMPLAINT", "OTHER"),
                    each -> each.equals("RANDOM") ? 6 : each.equals("KEY") ? 2 : 1);
            String item = dice.of(ITEMS);
            String result = dice.weighted(RESULTS, each -> SHARES.get(RESULTS.indexOf(each)));
            boolean settled = result.equals("PENDING") && on.isBefore(LAST.minusDays(60));
            int inspectors = dice.between(2, 4);
            if (county != null) {
                inspections.add(new Inspection(
                        enterprise, on, county, kind, item, settled ? "CORRECTION_ORDERED" : result, inspectors));
            }
        }
        return inspections;
    }

    List<Case> cases() {
        Dice dice = new Dice("cases");
        List<Case> cases = new ArrayList<>();
        while (cases.size() < enterprises.size() / PER_CASE) {
            Enterprise enterprise = dice.of(enterprises);
            LocalDate opened = dice.between(FIRST, LAST.minusDays(5));
            String county = countyOn(enterprise, opened);
            LocalDate investigated = opened.plusDays(dice.between(1, 12));
            LocalDate closed = investigated.plusDays(dice.between(20, 110));
            boolean penalised = dice.chance(0.6);
            String matter = dice.of(MATTERS);
            String article = dice.of(ARTICLES);
            int amount = dice.between(3, 60) * 1000;
            if (county != null) {
                boolean isInvestigated = !investigated.isAfter(LAST);
                boolean isClosed = !closed.isAfter(LAST);
                cases.add(new Case(
                        enterprise,
                        county,
                        matter,
                        opened,
                        isInvestigated ? investigated : null,
                        isClosed ? closed : null,
                        isClosed ? penalised ? "PENALTY_PROPOSED" : "ORDERED_TO_CORRECT" : null,
                        article,
                        isClosed && penalised ? amount : 0));
            }
        }
        return cases;
    }

    List<Activity> activities() {
        Dice dice = new Dice("quality work");
        List<Activity> activities = new ArrayList<>();
        while (activities.size() < enterprises.size() / PER_ACTIVITY) {
            String[] kind = dice.weighted(KINDS, each -> WEIGHTS.get(KINDS.indexOf(each)))
                    .split("\\|", -1);
            Enterprise enterprise = dice.of(enterprises);
            LocalDate on = dice.between(FIRST, LAST);
            int participants = dice.between(15, 160);
            String county = countyOn(enterprise, on);
            if (county != null) {
                boolean ofEnterprise = KINDS.indexOf(String.join("|", kind)) < OF_ENTERPRISES;
                activities.add(new Activity(
                        ofEnterprise ? enterprise : null,
                        kind[0],
                        kind[1],
                        on,
                        county,
                        kind[2],
                        ofEnterprise ? 0 : participants));
            }
        }
        return activities;
    }

    /** Where it sat on a day as it is known now; null outside the city, unknown, or gone. */
    private static String countyOn(Enterprise enterprise, LocalDate day) {
        LocalDate gone = enterprise.deregisteredOn();
        if (day.isBefore(enterprise.establishedOn()) || (gone != null && !day.isBefore(gone))) {
            return null;
        }
        LocalDate since = enterprise.countySince();
        String county = since == null || !day.isBefore(since) ? enterprise.county() : null;
        LocalDate moved = LocalDate.MIN;
        for (Enterprise.Change change : enterprise.changes()) {
            LocalDate on = change.effectiveOn();
            if (change.kind() == Enterprise.Kind.COUNTY_MOVE && !on.isAfter(day) && !on.isBefore(moved)) {
                county = change.county();
                moved = on;
            }
        }
        return Places.OUTSIDE.equals(county) ? null : county;
    }
}
