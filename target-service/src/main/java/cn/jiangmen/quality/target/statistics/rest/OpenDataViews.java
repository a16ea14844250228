package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.statistics.Dataset;
import cn.jiangmen.quality.target.statistics.Release;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue of open data, in the words of DCAT. */
final class OpenDataViews {
    private static final String TITLE_ZH = "江门市质量认证指标开放数据";
    private static final String TITLE_EN = "Jiangmen quality-certification indicators: open data";
    private static final String PUBLISHER = "江门市市场监督管理局";
    private static final String LICENSE = "CC-BY-4.0";
    private static final String LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/";

    private OpenDataViews() {}

    @Schema(name = "OpenDataCatalogue", description = "开放数据目录")
    record Catalogue(
            String titleZh,
            String titleEn,
            String publisher,
            @Schema(examples = LICENSE) String license,
            String licenseUrl,

            @Schema(description = "when these files were made; they stay the same until then changes")
            Instant generatedAt,

            LocalDate on,
            @JsonUnwrapped Standing standing,
            List<Entry> datasets) {
        static Catalogue of(Release release) {
            return new Catalogue(
                    TITLE_ZH,
                    TITLE_EN,
                    PUBLISHER,
                    LICENSE,
                    LICENSE_URL,
                    release.generatedAt(),
                    release.on(),
                    release.standing(),
                    release.datasets().stream().map(Entry::of).toList());
        }
    }

    @Schema(name = "OpenDataset")
    record Entry(
            @Schema(examples = "progress-by-county") String identifier,
            String titleZh,
            String titleEn,

            @Schema(description = "GB/T 2260 code of the area", examples = "440700")
            String spatial,

            Temporal temporal,
            @Schema(examples = "continuous") String accrualPeriodicity,
            int records,
            List<Dataset.Column> columns,
            List<Distribution> distributions) {
        static Entry of(Dataset dataset) {
            String path = OpenDataResource.PATH + "/" + dataset.identifier();
            return new Entry(
                    dataset.identifier(),
                    dataset.titleZh(),
                    dataset.titleEn(),
                    "440700",
                    new Temporal(dataset.from(), dataset.to()),
                    "continuous",
                    dataset.records(),
                    dataset.columns(),
                    List.of(
                            Distribution.of("CSV", "text/csv;charset=UTF-8", path + ".csv", dataset.csv()),
                            Distribution.of("JSON", "application/json", path + ".json", dataset.json())));
        }
    }

    @Schema(name = "OpenDataTemporal")
    record Temporal(LocalDate from, LocalDate to) {}

    @Schema(name = "OpenDataDistribution")
    record Distribution(
            @Schema(examples = "CSV") String format,
            String mediaType,

            @Schema(examples = "/api/v1/open-data/progress-by-county.csv")
            String downloadUrl,

            int byteSize,

            @Schema(description = "digest of the file, also its ETag")
            String sha256) {
        static Distribution of(String format, String mediaType, String url, Dataset.Content content) {
            return new Distribution(format, mediaType, url, content.size(), content.sha256());
        }
    }
}
