package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.util.List;
import java.util.UUID;

/**
 * One row of an import's report.
 *
 * @param row its number in the file
 * @param cells as written, in the order of the file's columns
 * @param number the certificate's number and body as understood; null where they were not
 * @param certificateId the known certificate; null for new ones until they are written
 * @param baseVersion the version of it that the outcome was decided on; null where there was none
 */
public record ImportRow(
        int row,
        Outcome outcome,
        List<String> cells,
        String number,
        String body,
        UUID certificateId,
        Long baseVersion,
        List<RowProblem> problems,
        List<Difference> differences,
        List<LosingValue> lost) {}
