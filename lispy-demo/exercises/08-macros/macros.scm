; (my-or expression ...): the first that is not false, or else #f. Nothing is evaluated twice, and
; nothing after the first that is not false.
(define-syntax my-or
  (syntax-rules ()
    ; gap: no expression, one, and more than one
    ((_) #f)
    ((_ last) last)
    ((_ first rest ...)
     (let ((value first))
       (if value value (my-or rest ...))))
    ;| ((_ expression ...) #f)
    ; end of gap
    ))

; (while test expression ...): evaluates the expressions as long as the test is true.
(define-syntax while
  (syntax-rules ()
    ; gap: a loop, as a procedure that calls itself
    ((_ test body ...)
     (let loop ()
       (if test
           (begin body ... (loop)))))
    ;| ((_ test body ...) #f)
    ; end of gap
    ))

; (match-list list (() empty) ((first . rest) full)): the value of the expression empty for an empty
; list; for any other the value of full, in which the names first and rest stand for its parts.
(define-syntax match-list
  (syntax-rules ()
    ; gap: the shape of the two clauses is part of the pattern
    ((_ list (() empty) ((first . rest) full))
     (let ((value list))
       (if (null? value)
           empty
           (let ((first (car value)) (rest (cdr value)))
             full))))
    ;| ((_ list clause ...) #f)
    ; end of gap
    ))
