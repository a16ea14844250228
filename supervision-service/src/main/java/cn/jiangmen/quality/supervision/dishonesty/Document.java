package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;

/** A document that an act rests on. */
public record Document(DocumentKind kind, String number, String title, LocalDate issuedOn) {}
