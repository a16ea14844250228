package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.kit.sheets.HeaderRefused;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import java.util.List;

/**
 * Why an import failed as a whole.
 *
 * @param code stable, kebab-case
 * @param errors columns at fault; may be empty
 */
public record ImportProblem(String code, Sentence sentence, List<RowProblem> errors) {
    static ImportProblem of(UnreadableSheet refusal) {
        return new ImportProblem(refusal.fault().code(), refusal.sentence(), List.of());
    }

    static ImportProblem of(HeaderRefused refusal) {
        return new ImportProblem("unexpected-columns", refusal.sentence(), refusal.problems());
    }

    static ImportProblem noRows() {
        return new ImportProblem("no-rows", new Sentence("文件中没有数据行。", "The file has no rows of data."), List.of());
    }

    static ImportProblem interrupted(int attempts) {
        return new ImportProblem(
                "interrupted-too-often",
                new Sentence(
                        "处理已中断 " + attempts + " 次,不再重试;已写入的行见进度,其余行未写入。请联系管理员。",
                        "The work was interrupted " + attempts
                                + " times and is given up; progress tells which rows were "
                                + "written, no others were. Tell an administrator."),
                List.of());
    }

    static ImportProblem internal() {
        return new ImportProblem(
                "internal-error",
                new Sentence(
                        "处理时发生内部错误;已写入的行见进度,其余行未写入。请联系管理员。",
                        "The work failed inside the service; progress tells which rows were written, no others were. Tell "
                                + "an administrator."),
                List.of());
    }

    static ImportProblem reportTooOld(int days) {
        return new ImportProblem(
                "report-too-old",
                new Sentence(
                        "核验报告 " + days + " 天内未提交,已过期;请重新上传。",
                        "The report was not committed within " + days + " days; upload the file again."),
                List.of());
    }
}
