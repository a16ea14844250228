package cn.jiangmen.quality.target.proof.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.proof.ProofRefused;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ProofProblems extends ProblemMapper<ProofRefused> {
    @Override
    protected Problem problem(ProofRefused refusal) {
        return switch (refusal) {
            case ProofRefused.UnknownRound r ->
                new Problem(
                        ProofProblem.PROOF_ROUND_NOT_FOUND,
                        "没有该编号的核验轮次,编号见创建时返回的 Location 或 /api/v1/ledger/proof。",
                        "There is no such round; its address is the Location given when it was asked for,"
                                + " and the latest are in /api/v1/ledger/proof.");
        };
    }
}
