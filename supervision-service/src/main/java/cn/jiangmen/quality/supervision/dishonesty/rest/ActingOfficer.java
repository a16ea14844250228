package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.dishonesty.Actor;
import cn.jiangmen.quality.supervision.dishonesty.Role;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who acts, as the request says. */
@Schema(name = "DishonestyOfficer", description = "经办人;身份核验之前为自报")
record ActingOfficer(
        @Schema(examples = "陈某", maxLength = 100) @NotNull @Line(max = 100)
        String name,

        @Schema(examples = "DECIDER") @NotNull Role role) {

    Actor actor() {
        return new Actor(name.strip(), role);
    }
}
