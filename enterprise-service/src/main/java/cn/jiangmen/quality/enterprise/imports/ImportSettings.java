package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.SheetLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about imports. */
@ConfigMapping(prefix = "quality.imports")
public interface ImportSettings {
    /** Most rows of data in a file. */
    @WithDefault("500000")
    int mostRows();

    /** Most megabytes that the parts of a workbook may inflate to. */
    @WithDefault("1024")
    int inflatedMegabytes();

    /** Rows verified in one transaction. */
    @WithDefault("2000")
    int verifyChunk();

    /** Rows written in one transaction; an enterprise of the chunk that an officer edits meanwhile waits for it. */
    @WithDefault("500")
    int commitChunk();

    /** How often work is looked for that another replica received or left behind. */
    @WithDefault("1s")
    Duration poll();

    /** How often a phase that keeps being interrupted is begun again. */
    @WithDefault("5")
    int mostAttempts();

    /** Days after which the rows of an import are deleted and a report that was not committed expires. */
    @WithDefault("30")
    int keepDays();

    /** How often old imports are looked for. */
    @WithDefault("1h")
    Duration tidy();

    default SheetLimits limits() {
        SheetLimits limits = SheetLimits.DEFAULT;
        return new SheetLimits(
                mostRows() + 1,
                limits.columns(),
                limits.cellCharacters(),
                limits.lineCharacters(),
                inflatedMegabytes() * 1024L * 1024L,
                limits.ratio());
    }
}
