package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that an act rests on. */
@Schema(name = "DishonestyDocument")
public record Document(DocumentKind kind, String number, String title, LocalDate issuedOn) {}
