package cn.jiangmen.quality.supervision.calendar.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** Why a legal deadline cannot be told. */
enum CalendarProblem implements ProblemType {
    CALENDAR_MISSING("calendar-missing", 409, "缺少节假日安排", "Holiday notice missing"),
    NO_SUCH_CLOCK("no-such-clock", 409, "该日期无适用的期限规定", "No clock for that day"),
    NOTICE_LOADED("notice-loaded", 409, "该年度安排已载入", "The notice is loaded"),
    NOTICE_DAY_IMPOSSIBLE("notice-day-impossible", 400, "日期安排有误", "The notice cannot arrange the day");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CalendarProblem(String slug, int status, String titleZh, String titleEn) {
        this.slug = slug;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
