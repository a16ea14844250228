package cn.jiangmen.quality.supervision.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the public pages are set. */
@ConfigMapping(prefix = "quality.pages")
public interface PageSettings {
    /** Rows on a page. */
    @WithDefault("20")
    int rows();

    /** How many days the reason of a withdrawal stays in public; the law names no term. */
    @WithDefault("90")
    int withdrawalNoticeDays();
}
