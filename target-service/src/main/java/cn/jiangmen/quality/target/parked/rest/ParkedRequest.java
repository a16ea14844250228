package cn.jiangmen.quality.target.parked.rest;

import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision about a parked event. */
@Schema(name = "ParkedEventRequest", description = "对搁置事件的处理")
record ParkedRequest(
        @Schema(description = "who decides", examples = "市市场监管局 质量科") @NotNull @Line(max = 100)
        String by,

        @Schema(description = "why", examples = "企业登记信息已更正") @NotNull @Line(max = 500)
        String reason) {}
