package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.supervision.dishonesty.ProposalSearch;
import cn.jiangmen.quality.supervision.dishonesty.ProposalStatus;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of proposals. */
record ProposalQuery(
        @Parameter(example = "440703") @QueryParam("county") String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(example = "440703-2026-000001") @QueryParam("case_number")
        String caseNumber,

        @Parameter(example = "O44-7-5") @QueryParam("ground")
        String ground,

        @QueryParam("status") ProposalStatus status) {

    ProposalSearch.Filter filter(UUID after) {
        return new ProposalSearch.Filter(county, creditCode, caseNumber, ground, status, after);
    }
}
