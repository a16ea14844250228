/** Whose word counts where sources differ, as data; and what each certificate is known from. */
package cn.jiangmen.quality.certificate.sources;
