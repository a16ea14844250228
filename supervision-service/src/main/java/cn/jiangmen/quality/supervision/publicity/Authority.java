package cn.jiangmen.quality.supervision.publicity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The authority that decides in a county (处罚机关).
 *
 * @param creditCode null until somebody has set it
 */
@Schema(name = "Authority")
public record Authority(String county, long version, String name, String creditCode, String source, String changedBy) {}
