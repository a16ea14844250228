package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.Purposes;
import cn.jiangmen.quality.enterprise.screenings.Row;
import cn.jiangmen.quality.enterprise.screenings.Screening;
import cn.jiangmen.quality.enterprise.screenings.ScreeningService;
import cn.jiangmen.quality.enterprise.screenings.Uses;
import cn.jiangmen.quality.enterprise.screenings.WatchState;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Screenings as callers see them. */
final class ScreeningViews {
    private ScreeningViews() {}

    /** The answers to a question, and what their basis codes mean for its purpose. */
    @Schema(name = "ScreeningAnswer")
    record Answer(
            Screening screening,
            List<Row> rows,
            List<Purposes.BasisCode> basisCodes,
            @Schema(nullable = true) WatchState watch) {

        static Answer of(ScreeningService.Told told, List<Purposes.BasisCode> all) {
            List<Purposes.BasisCode> used = all.stream()
                    .filter(code -> told.rows().stream()
                            .anyMatch(row ->
                                    row.facts() != null && row.facts().basis().contains(code.code())))
                    .toList();
            return new Answer(told.screening(), told.rows(), used, told.watch().orElse(null));
        }
    }

    /** A use and what was told, as it was told. */
    @Schema(name = "ScreeningUse")
    record Use(Screening screening, List<Row> rows) {
        static Use of(Uses.Use use) {
            return new Use(use.screening(), use.rows());
        }
    }

    @Schema(name = "ScreeningKeys")
    record Keys(
            @Schema(description = "JSON Web Keys, the one that signs now first")
            List<Map<String, String>> keys) {}
}
