; SPDX-License-Identifier: Apache-2.0
;
; The part of the prelude that deals with programs: as prelude.scm, a definition each, compiled when it
; is first used.

; Evaluates the forms of a file one after the other, so that each may use what those before it define.
(define load
  (case-lambda
    ((file) (load file (interaction-environment)))
    ((file environment)
     (let ((program (%open-program file environment)))
       (let next ()
         (if (eof-object? (%run-next-form program))
             (if #f #f)
             (next)))))))
