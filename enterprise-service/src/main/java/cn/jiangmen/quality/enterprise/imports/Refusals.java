package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.enterprise.EnterpriseRefused;
import cn.jiangmen.quality.enterprise.StatementRefused;
import cn.jiangmen.quality.kit.sheets.RowProblem;

/** What the register refuses, told of a row at the column of the file; the codes are those of the register's own API. */
final class Refusals {
    private Refusals() {}

    static RowProblem problem(StatementRefused refusal) {
        return switch (refusal) {
            case StatementRefused.MoveWithoutDay r ->
                at(
                        Column.COUNTY_SINCE,
                        "move-without-day",
                        "已登记的县(市、区)是 " + r.known + ";迁移必须填写迁入日期。",
                        "The known county is " + r.known + "; a move needs the day from which it holds.");
            case StatementRefused.KnownToHaveEnded r ->
                at(
                        Column.STATUS,
                        "known-to-have-ended",
                        "该企业已自 " + r.on + " 起注销、吊销或被合并;如系误登记,请先撤回。",
                        "It is known to have ended on " + r.on + "; if that is wrong, withdraw it first.");
            case StatementRefused.FormerCode r ->
                at(
                        Column.CREDIT_CODE,
                        "former-credit-code",
                        "这是旧代码,现在的代码是 " + r.now + "。",
                        "This is a former code; it is " + r.now + " now.");
        };
    }

    static RowProblem problem(EnterpriseRefused refusal) {
        return switch (refusal) {
            case EnterpriseRefused.IndustryUnknown r ->
                at(
                        Column.INDUSTRY,
                        "industry-unknown",
                        "“" + r.industry + "”不是 GB/T 4754-2017 的代码。",
                        "“" + r.industry + "” is no code of GB/T 4754-2017.");
            case EnterpriseRefused.CountyUnknown r ->
                at(
                        Column.COUNTY,
                        "county-unknown",
                        "“" + r.county + "”在该日不是本市的县(市、区)。",
                        "“" + r.county + "” is no county of the city on that day.");
            case EnterpriseRefused.EffectiveDayOutOfRange r ->
                at(
                        switch (r.field) {
                            case "county_since" -> Column.COUNTY_SINCE;
                            case "name_since" -> Column.NAME_SINCE;
                            default -> Column.STATUS_ON;
                        },
                        "effective-date-out-of-range",
                        r.day + " 应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        r.day + " should lie between " + r.earliest + " and " + r.latest + ".");
            case EnterpriseRefused.CountyMoveTaken r ->
                at(
                        Column.COUNTY_SINCE,
                        "county-move-taken",
                        r.day + " 已有另一条迁移记录,请先更正。",
                        "Another move is recorded for " + r.day + "; correct it first.");
            case EnterpriseRefused.AlreadyDeregistered r ->
                at(
                        Column.STATUS,
                        "already-deregistered",
                        "该企业已登记为自 " + r.since + " 起注销。",
                        "It is recorded as deregistered from " + r.since + ".");
            case EnterpriseRefused.MovedAfterwards r ->
                at(
                        Column.STATUS_ON,
                        "moved-afterwards",
                        "在 " + r.moved + " 还有迁移记录,晚于注销日期。",
                        "A move is recorded for " + r.moved + ", which is not before the deregistration.");
            case EnterpriseRefused.NameChangeTaken _ ->
                at(
                        Column.NAME_SINCE,
                        "name-change-taken",
                        "该日已有另一条名称变更记录,请先更正。",
                        "Another change of name is recorded for that day; correct it first.");
            case EnterpriseRefused.AlreadyRevoked _ ->
                at(Column.STATUS, "already-revoked", "该企业已登记为自另一日起吊销。", "It is recorded as revoked from another day.");
            case EnterpriseRefused.AlreadyMerged _ ->
                at(
                        Column.CREDIT_CODE,
                        "already-merged",
                        "该企业已被吸收合并,请改用存续企业的代码。",
                        "It is merged into another; name the one that goes on.");
            default -> at(null, "refused", "登记规则不允许该行的变更。", "The register's rules refuse what the row states.");
        };
    }

    /** Whether the row is sound and only contradicts what is known. */
    static boolean conflicts(EnterpriseRefused refusal) {
        return !(refusal instanceof EnterpriseRefused.IndustryUnknown
                || refusal instanceof EnterpriseRefused.CountyUnknown
                || refusal instanceof EnterpriseRefused.EffectiveDayOutOfRange
                || refusal instanceof EnterpriseRefused.CreditCodeInvalid);
    }

    static RowProblem changedSinceVerified() {
        return at(
                null,
                "changed-since-verified",
                "核验之后该企业已被他人修改,为免覆盖未写入;请重新上传核对。",
                "The enterprise was changed after this file was verified and was not overwritten; upload the file again.");
    }

    static RowProblem repeatedInFile(String otherRows) {
        return at(
                Column.CREDIT_CODE,
                "enterprise-repeated-in-file",
                "同一代码在第 " + otherRows + " 行重复出现且内容不同,均未写入;请只保留正确的一行。",
                "The same code is in rows " + otherRows + " with different content; none of them is written.");
    }

    private static RowProblem at(Column column, String code, String zh, String en) {
        return RowProblem.of(column == null ? null : column.title(), code, zh, en);
    }
}
