package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.announce.YearSealed;
import java.util.ArrayList;
import java.util.List;

/** What other platforms are told of a seal. */
final class SealNews {
    private SealNews() {}

    static YearSealed of(Seal seal, String hash) {
        List<YearSealed.Figure> figures = new ArrayList<>();
        for (Seal.Figures line : seal.figures()) {
            figures.add(figure(line, null, line.city()));
            line.counties().forEach(county -> figures.add(figure(line, county.county(), county.figure())));
        }
        return new YearSealed(
                seal.id(),
                seal.plan(),
                seal.year(),
                seal.on(),
                seal.asOf(),
                seal.asKnownAt(),
                seal.sequence(),
                seal.number(),
                hash,
                seal.number() == 1 ? null : seal.previousHash(),
                seal.by(),
                figures);
    }

    private static YearSealed.Figure figure(Seal.Figures line, String county, Figure figure) {
        return new YearSealed.Figure(
                line.indicator(),
                county,
                line.definitionVersion(),
                line.basis(),
                figure.distinct(),
                figure.holdings(),
                figure.value(),
                figure.target(),
                figure.met());
    }
}
