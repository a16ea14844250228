package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSearch;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many enterprises there are in each group on a day. */
@Schema(name = "EnterpriseCounts")
record EnterpriseCounts(
        EnterpriseSearch.Grouping by,

        @Schema(description = "the day for which county and status are told")
        LocalDate on,

        @Schema(description = "the day by whose boundaries counties are told")
        LocalDate boundaries,

        @Schema(examples = "12345") long total,

        @Schema(description = "groups that have any, by key")
        List<EnterpriseSearch.Count> counts) {
    static EnterpriseCounts of(
            EnterpriseSearch.Grouping by, EnterpriseView.Seen seen, List<EnterpriseSearch.Count> counts) {
        long total = counts.stream().mapToLong(EnterpriseSearch.Count::number).sum();
        return new EnterpriseCounts(by, seen.on(), seen.boundaries(), total, counts);
    }
}
