package cn.jiangmen.quality.enterprise.activities;

/**
 * A kind of quality work, as the plan names it.
 *
 * @param planItem the item of the plan that asks for it
 * @param ofEnterprise whether it is always the work of one enterprise
 * @param needsLevel whether it is always of a level, as awards are
 */
public record ActivityKind(
        String code, String nameZh, String nameEn, String planItem, boolean ofEnterprise, boolean needsLevel) {}
