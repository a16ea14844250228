/**
 * A made-up city of Jiangmen's size: its enterprises, certificates and certification bodies as the files an officer would
 * upload, and the truth about it, recounted by hand so that a running system can be checked against it.
 *
 * <p>Words: a <em>story</em> is everything that ever happened to one certificate; an <em>export</em> is what the register
 * showed of the stories on one day; a <em>figure</em> is one counted number. Nothing here knows the services.
 */
package cn.jiangmen.quality.local.city;
