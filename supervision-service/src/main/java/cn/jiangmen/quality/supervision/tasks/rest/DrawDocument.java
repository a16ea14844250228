package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.supervision.draw.Population;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.DrawnObject;
import cn.jiangmen.quality.supervision.tasks.Draws;
import cn.jiangmen.quality.supervision.tasks.FrozenList;
import cn.jiangmen.quality.supervision.tasks.LeftOut;
import cn.jiangmen.quality.supervision.tasks.RecusalGround;
import cn.jiangmen.quality.supervision.tasks.TaskStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is needed to recompute a draw; what {@code tools/redraw.py} reads. Inspectors are told by id only. */
@Schema(name = "DrawDocument", description = "抽取公示文件")
record DrawDocument(
        UUID drawId,
        String title,
        TaskStatus status,
        String algorithm,
        List<String> itemCodes,
        ObjectKind objectKind,
        List<String> counties,
        LocalDate checksFrom,
        LocalDate checksTo,
        String seedCommitment,
        Instant committedAt,
        @Schema(nullable = true) String populationHash,
        @Schema(nullable = true) LocalDate objectsOn,
        @Schema(nullable = true) Instant frozenAt,
        List<Population.Member> population,
        List<LeftOut.Excluded> excluded,
        @Schema(description = "by stratum") Map<String, String> ratios,
        @Schema(nullable = true) String inspectorsHash,
        List<String> inspectors,
        int perObject,
        @Schema(nullable = true) String seed,
        @Schema(nullable = true) Instant drawnAt,
        List<Drawn> drawn,
        List<Recused> recusals,
        List<Assigned> assignments) {
    private static final String ALGORITHM = """
            seed_commitment = SHA-256(seed bytes). population_hash = SHA-256 of the lines "stratum TAB object_id LF" sorted by \
            code point. In each stratum the ceil(ratio × size) objects with the smallest HMAC-SHA-256(seed, "object" LF \
            population_hash LF stratum LF object_id) are drawn. Strata: KEY = key groups, A to D = credit-risk class. \
            inspectors_hash = SHA-256 of the lines "inspector_id LF" sorted. In the order of the draw each object gets the \
            per_object inspectors with the fewest objects so far, then the smallest HMAC-SHA-256(seed, "inspector" LF \
            population_hash LF object_id LF inspector_id). Each recusal, in order, replaces one inspector of one object by the \
            same rule.""";

    private static final String SOLE_TRADER = "92";

    /** An object that was drawn; the name of a sole trader, often the owner's own, is shortened. */
    @Schema(name = "DrawnObjectPublic")
    record Drawn(String stratum, int rank, String objectId, String name, String county) {}

    /** A replacement. */
    @Schema(name = "RecusalPublic")
    record Recused(
            int seq,
            String objectId,
            String inspectorId,
            String successorId,
            RecusalGround ground,
            Instant recordedAt) {}

    /** Who goes to an object. */
    @Schema(name = "AssignmentPublic")
    record Assigned(String objectId, List<String> inspectorIds) {}

    static DrawDocument of(CheckTask task, Draws.Lists lists) {
        FrozenList frozen =
                task.frozen() == null ? new FrozenList(null, null, null, null, null, null, null) : task.frozen();
        Map<String, String> ratios = new TreeMap<>();
        lists.ratios().forEach((stratum, ratio) -> ratios.put(stratum, plain(ratio)));
        return new DrawDocument(
                task.id(),
                task.terms().title(),
                task.status(),
                ALGORITHM,
                task.terms().itemCodes(),
                task.terms().objectKind(),
                task.terms().counties(),
                task.terms().checksFrom(),
                task.terms().checksTo(),
                task.seedCommitment(),
                task.committedAt(),
                frozen.populationHash(),
                frozen.objectsOn(),
                frozen.frozenAt(),
                lists.population().members(),
                lists.excluded(),
                ratios,
                frozen.inspectorsHash(),
                lists.inspectors(),
                task.terms().perObject(),
                task.seed(),
                task.drawnAt(),
                lists.objects().stream().map(DrawDocument::drawn).toList(),
                lists.recusals().stream()
                        .map(r -> new Recused(
                                r.seq(), r.objectId(), r.inspectorId(), r.successorId(), r.ground(), r.recordedAt()))
                        .toList(),
                lists.objects().stream()
                        .map(o -> new Assigned(o.objectId(), o.inspectorIds()))
                        .toList());
    }

    private static Drawn drawn(DrawnObject object) {
        return new Drawn(
                object.stratum(),
                object.rank(),
                object.objectId(),
                object.objectId().startsWith(SOLE_TRADER) ? shortened(object.name()) : object.name(),
                object.county());
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String plain(BigDecimal ratio) {
        return ratio.stripTrailingZeros().toPlainString();
    }
}
