package cn.jiangmen.quality.enterprise.imports;

import java.util.List;

/** The columns of a list of enterprises, each with the headers it is known by; the first is that of the template. */
public enum Column {
    CREDIT_CODE(true, "统一社会信用代码", "社会信用代码", "信用代码"),
    NAME(true, "名称", "企业名称", "单位名称", "主体名称", "机构名称"),
    NAME_SINCE(false, "名称变更日期"),
    COUNTY(false, "县(市、区)", "县区", "所属县区", "所在县(市、区)"),
    COUNTY_SINCE(false, "迁入日期", "所属起始日期"),
    ADDRESS(false, "地址", "住所", "注册地址", "企业地址"),
    INDUSTRY(false, "行业代码", "国民经济行业代码"),
    SIZE(false, "规模", "企业规模"),
    STATUS(false, "登记状态", "经营状态"),
    STATUS_ON(false, "状态日期", "注销日期", "吊销日期");

    private final boolean needed;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> titles;

    Column(boolean needed, String... titles) {
        this.needed = needed;
        this.titles = List.of(titles);
    }

    /** The Chinese header; also the field name in problems of rows. */
    public String title() {
        return titles.getFirst();
    }

    /** Every header it is known by. */
    List<String> titles() {
        return titles;
    }

    /** Whether a list must have the column, and every row a value in it. */
    public boolean isNeeded() {
        return needed;
    }
}
