package cn.jiangmen.quality.supervision.credit;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event as every consumer is told it, whatever the way.
 *
 * @param sequence dense: the next entry has the next number
 * @param day the day it counts to in reconciliations, Asia/Shanghai
 * @param sha256 of the UTF-8 bytes of {@code event}, lower-case hexadecimal
 * @param event the CloudEvent, byte for byte as in Kafka
 */
@Schema(name = "CreditEntry")
public record Entry(
        @Schema(examples = "1287") long sequence,
        LocalDate day,

        @Schema(examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "the CloudEvent as text, byte for byte as in the topic dishonesty.events.v1")
        String event) {}
