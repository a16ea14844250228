package cn.jiangmen.quality.supervision.behaviour.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.behaviour.BehaviourRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class BehaviourProblems extends ProblemMapper<BehaviourRefused> {
    @Override
    protected Problem problem(BehaviourRefused refusal) {
        return switch (refusal) {
            case BehaviourRefused.AheadOfFeed r ->
                new Problem(
                        BehaviourProblem.AHEAD_OF_FEED,
                        "序号 " + r.sequence + " 尚未产生,目前最大序号为 " + r.last + ";数据库可能已恢复到较早状态,请从快照重新开始。",
                        "Sequence " + r.sequence + " was not given out, the last is " + r.last
                                + "; the database may have been restored: begin again from the snapshot.",
                        List.of(new Problem.FieldError("after", "ahead")));
        };
    }
}
