package cn.jiangmen.quality.target.duty;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who acts: a department and the office in it, never a person.
 *
 * @param office as it is called in the department, such as 质量发展科科长
 */
@Schema(name = "Actor", description = "责任单位与岗位;不得填写姓名、电话、证件号码")
public record Actor(
        @Schema(description = "code of a department", examples = "market-regulation")
        String department,

        @Schema(description = "office or post, no name and no number of a person", examples = "质量发展科")
        String office) {
    /** Numbers of telephones and identity cards, and addresses of mail. */
    private static final Pattern PERSONAL = Pattern.compile(".*([0-9０-９][ -]?){6,}.*|.*[@＠].*");

    void requireImpersonal() {
        if (PERSONAL.matcher(office).matches()) {
            throw new DutyRefused.PersonalMention("by.office");
        }
    }
}
