/** The catalogue: certification schemes and recognitions, reason codes and CCC product classes; rows of tables, never code. */
package cn.jiangmen.quality.certificate.schemes;
