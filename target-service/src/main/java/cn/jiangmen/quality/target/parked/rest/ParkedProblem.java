package cn.jiangmen.quality.target.parked.rest;

import cn.jiangmen.quality.kit.http.ProblemType;

/** The refusals of the parked events that callers can rely on. */
enum ParkedProblem implements ProblemType {
    PARKED_EVENT_NOT_FOUND("parked-event-not-found", 404, "没有该搁置事件", "No such parked event"),
    PROJECTION_STANDS_STILL("projection-stands-still", 503, "台账暂不接收事件", "The ledger takes no events in now");

    private final String slug;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ParkedProblem(String slug, int status, String titleZh, String titleEn) {
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
