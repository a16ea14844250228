package cn.jiangmen.quality.target.explain;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event that told something: the first one since which it has been so. */
@Schema(name = "EventReference", description = "引起变动的事件")
public record EventRef(
        @Schema(examples = "019ab0de-7c1a-7d2e-9f00-000000000003")
        String id,

        @Schema(
                examples = "cn.jiangmen.quality.certificate.suspended.v1",
                nullable = true,
                description = "null where it was taken in before types were kept, as `time`")
        String type,

        @Schema(nullable = true) Instant time,

        @Schema(examples = "certificate", description = "certificate, enterprise or certification-body")
        String aggregate,

        String aggregateId,
        int epoch,
        long version) {}
