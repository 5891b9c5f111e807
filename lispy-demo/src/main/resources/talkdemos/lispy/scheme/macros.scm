; SPDX-License-Identifier: Apache-2.0
;
; The derived forms that the expander does not build in. Names that start with % are private.

; ---------------------------------------------------------------------------------------------------
; Promises

; (delay-force expression): the promise of the value of the promise that expression returns.
(define-syntax delay-force
  (syntax-rules ()
    ((_ expression) (%make-lazy-promise (lambda () expression)))))

; (delay expression)
(define-syntax delay
  (syntax-rules ()
    ((_ expression) (delay-force (%make-done-promise expression)))))

; ---------------------------------------------------------------------------------------------------
; Dynamic binding, exceptions

; (parameterize ((parameter value) ...) body ...)
(define-syntax parameterize
  (syntax-rules ()
    ((_ () body ...) (let () body ...))
    ((_ ((parameter value) ...) body ...)
     (%with-parameters (list (%parameter-binding parameter value) ...)
                       (lambda () body ...)))))

; (guard (variable clause ...) body ...), the clauses as in cond. With an else clause nothing is ever
; raised again, so where it was raised need not be remembered.
(define-syntax guard
  (syntax-rules (else)
    ((_ (variable clause ... (else result ...)) body ...)
     (%guard-all (lambda () body ...)
                 (lambda (variable) (cond clause ... (else result ...)))))
    ((_ (variable clause ...) body ...)
     (%guard (lambda () body ...)
             (lambda (variable reraise) (cond clause ... (else (reraise))))))))

; (assert expression irritant ...)
(define-syntax assert
  (syntax-rules ()
    ((_ expression irritant ...)
     (unless expression (error "assertion failed:" 'expression irritant ...)))))

; ---------------------------------------------------------------------------------------------------
; SRFI 2 and 8

; (and-let* (clause ...) body ...), a clause being (name expression), (expression) or a name: a let*
; that stops with #f at the first clause that is #f.
(define-syntax and-let*
  (syntax-rules ()
    ((_ ()) #t)
    ((_ () body ...) (let () body ...))
    ((_ ((name expression))) (let ((name expression)) name))
    ((_ ((name expression) . clauses) . body)
     (let ((name expression)) (if name (and-let* clauses . body) #f)))
    ((_ ((expression))) expression)
    ((_ ((expression) . clauses) . body) (if expression (and-let* clauses . body) #f))
    ((_ (name)) name)
    ((_ (name . clauses) . body) (if name (and-let* clauses . body) #f))))

; (receive formals expression body ...)
(define-syntax receive
  (syntax-rules ()
    ((_ formals expression body ...)
     (call-with-values (lambda () expression) (lambda formals body ...)))))

; ---------------------------------------------------------------------------------------------------
; SRFI 26: procedures from calls with gaps
;
; (cut list 1 <> 3 <...>) is (lambda (x . rest) (apply list 1 x 3 rest)); cute evaluates what is not a
; gap once, when the procedure is made.

(define-syntax cut
  (syntax-rules ()
    ((_ item ...) (%cut () () item ...))))

; (%cut (parameter ...) (expression ...) item ...): moves one item at a time.
(define-syntax %cut
  (syntax-rules (<> <...>)
    ((_ (parameter ...) (procedure argument ...))
     (lambda (parameter ...) ((begin procedure) argument ...)))
    ((_ (parameter ...) (procedure argument ...) <...>)
     (lambda (parameter ... . rest) (apply procedure argument ... rest)))
    ((_ (parameter ...) (argument ...) <> . items)
     (%cut (parameter ... x) (argument ... x) . items))
    ((_ parameters (argument ...) expression . items)
     (%cut parameters (argument ... expression) . items))))

(define-syntax cute
  (syntax-rules ()
    ((_ item ...) (%cute () () () item ...))))

; (%cute ((name expression) ...) (parameter ...) (argument ...) item ...)
(define-syntax %cute
  (syntax-rules (<> <...>)
    ((_ bindings (parameter ...) (procedure argument ...))
     (let bindings (lambda (parameter ...) (procedure argument ...))))
    ((_ bindings (parameter ...) (procedure argument ...) <...>)
     (let bindings (lambda (parameter ... . rest) (apply procedure argument ... rest))))
    ((_ bindings (parameter ...) (argument ...) <> . items)
     (%cute bindings (parameter ... x) (argument ... x) . items))
    ((_ (binding ...) parameters (argument ...) expression . items)
     (%cute (binding ... (x expression)) parameters (argument ... x) . items))))

; ---------------------------------------------------------------------------------------------------
; Pipes: a value goes through one step after the other, as in a shell
;
;   (~> " Hello " string-trim (string-append "!"))    is (string-append (string-trim " Hello ") "!")
;   (~>> '(1 2 3) (map square) (apply +))              is (apply + (map square '(1 2 3)))
;
; A step is a call with a gap, where the value goes first (~>) or last (~>>), or a procedure to call
; with the value alone. Only the program text is rearranged: there is nothing left to run.

(define-syntax ~>
  (syntax-rules ()
    ; no step is left: this is the result
    ((_ value) value)
    ; the first step becomes the value for those that are left
    ((_ value (procedure argument ...) step ...) (~> (procedure value argument ...) step ...))
    ((_ value procedure step ...) (~> (procedure value) step ...))))

(define-syntax ~>>
  (syntax-rules ()
    ((_ value) value)
    ((_ value (procedure argument ...) step ...) (~>> (procedure argument ... value) step ...))
    ((_ value procedure step ...) (~>> (procedure value) step ...))))
