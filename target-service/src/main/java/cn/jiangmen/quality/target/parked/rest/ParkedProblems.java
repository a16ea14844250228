package cn.jiangmen.quality.target.parked.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.parked.ParkedRefused;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ParkedProblems extends ProblemMapper<ParkedRefused> {
    @Override
    protected Problem problem(ParkedRefused refusal) {
        return switch (refusal) {
            case ParkedRefused.UnknownEvent r ->
                new Problem(
                        ParkedProblem.PARKED_EVENT_NOT_FOUND,
                        "没有该编号的搁置事件,可能已重放或弃置;见 /api/v1/parked-events 与 /api/v1/parked-event-decisions。",
                        "No such event is parked; it may have been replayed or discarded:"
                                + " see /api/v1/parked-events and /api/v1/parked-event-decisions.");
            case ParkedRefused.StandsStill r ->
                new Problem(
                        ParkedProblem.PROJECTION_STANDS_STILL,
                        "台账此刻不接收事件(消息服务或数据库不可用),请稍后再试。",
                        "The ledger takes no events in at the moment (broker or database away); try again later.");
        };
    }
}
