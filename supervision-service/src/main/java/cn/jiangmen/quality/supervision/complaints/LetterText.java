package cn.jiangmen.quality.supervision.complaints;

import java.util.List;

/**
 * What is sealed of a letter: its writer and its words as they were written. It is never printed.
 *
 * @param reporter null when anonymous
 * @param statusCode by which the writer asks how it stands
 * @param fileNames of the attachments, as they were sent
 */
public record LetterText(Reporter reporter, String facts, String claim, String statusCode, List<String> fileNames) {
    @Override
    public String toString() {
        return "LetterText";
    }
}
