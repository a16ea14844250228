package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How grave the dishonesty is (NDRC Order 36), the lightest first. */
@Schema(name = "DishonestyGrade")
public enum Grade {
    /** 轻微 */
    MINOR,
    /** 一般 */
    GENERAL,
    /** 严重 */
    SERIOUS
}
