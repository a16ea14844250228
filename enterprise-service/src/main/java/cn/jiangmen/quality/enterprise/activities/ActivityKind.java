package cn.jiangmen.quality.enterprise.activities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of quality work, as the plan names it.
 *
 * @param planItem the item of the plan that asks for it
 * @param ofEnterprise whether it is always the work of one enterprise
 * @param needsLevel whether it is always of a level, as awards are
 * @param catalogue from which its item is chosen, or null
 * @param takesPerson whether the name of a person belongs to it
 * @param takesTerm whether it may have a last day
 */
public record ActivityKind(
        String code,
        String nameZh,
        String nameEn,
        String planItem,
        boolean ofEnterprise,
        boolean needsLevel,

        @Schema(description = "see /api/v1/quality-work-items", nullable = true)
        String catalogue,

        boolean takesPerson,
        boolean takesTerm,
        boolean takesAmount,
        boolean takesStage,
        boolean takesQuantity) {}
