/**
 * Assistance requests (认证帮扶): an enterprise asks for help with a certification; an office takes it up, advises, a body is
 * applied to, and the request ends with the certificate, which is noticed by itself when the register of certificates tells it.
 *
 * <p>No person is named: who helps is an office, and the enterprise is reached through its county's office.
 */
package cn.jiangmen.quality.enterprise.assistance;
