package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.progress.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is open to the public at one time: all datasets, from one state of the ledger. */
public record Release(LocalDate on, Instant generatedAt, Standing standing, List<Dataset> datasets) {
    /**
     * One dataset.
     *
     * @throws StatisticsRefused.UnknownDataset when none has this name
     */
    public Dataset get(String identifier) {
        return datasets.stream()
                .filter(dataset -> dataset.identifier().equals(identifier))
                .findFirst()
                .orElseThrow(() -> new StatisticsRefused.UnknownDataset(identifier));
    }
}
