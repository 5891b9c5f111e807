; A Lisp in Lisp: an evaluator for the language that it is written in, the idea that Alan Kay
; called "Maxwell's equations of software". After McCarthy's eval of 1960 and section 4.1 of SICP.
; It has quote, if, lambda, define, let and begin; numbers and primitive procedures it borrows from
; the Lisp below. In the end it runs a small evaluator of its own: three floors of Lisp.

(define (second items) (car (cdr items)))
(define (third items) (car (cdr (cdr items))))
(define (fourth items) (car (cdr (cdr (cdr items)))))

(define (member-of? x items)
  (if (null? items)
      #f
      (if (eq? x (car items))
          #t
          (member-of? x (cdr items)))))

; --- environments: a frame is a list of (name value); the outermost one can grow

(define globals '())

(define (define-global name value)
  (set! globals (cons (list name value) globals))
  name)

(define (find name frame)
  (if (null? frame)
      #f
      (if (eq? (car (car frame)) name)
          (car frame)
          (find name (cdr frame)))))

(define (value-of name frame)
  (let ((local (find name frame)))
    (if local
        (second local)
        (let ((global (find name globals)))
          (if global
              (second global)
              (error "unknown name:" name))))))

(define (bind names values frame)
  (append (map list names values) frame))

; --- evaluate: a constant, a name, a special form, or a call

(define (evaluate x frame)
  (if (symbol? x)
      (value-of x frame)
      (if (pair? x)
          (if (member-of? (car x) '(quote if lambda define let begin))
              (special (car x) x frame)
              (call (evaluate (car x) frame)
                    (map (lambda (argument) (evaluate argument frame)) (cdr x))))
          x)))

(define (special keyword x frame)
  (if (eq? keyword 'quote)                    ; (quote datum)
      (second x)
      (if (eq? keyword 'if)                   ; (if test then else)
          (if (evaluate (second x) frame)
              (evaluate (third x) frame)
              (evaluate (fourth x) frame))
          (if (eq? keyword 'lambda)           ; (lambda (name ...) body)
              (list 'closure (second x) (third x) frame)
              (if (eq? keyword 'define)       ; (define name value)
                  (define-global (second x) (evaluate (third x) frame))
                  (if (eq? keyword 'let)      ; (let ((name value) ...) body)
                      (evaluate (third x)
                                (bind (map car (second x))
                                      (map (lambda (pair) (evaluate (second pair) frame))
                                           (second x))
                                      frame))
                      (evaluate-all (cdr x) frame)))))))

(define (evaluate-all expressions frame)
  (if (null? (cdr expressions))
      (evaluate (car expressions) frame)
      (begin
        (evaluate (car expressions) frame)
        (evaluate-all (cdr expressions) frame))))

(define (call f arguments)
  (if (procedure? f)
      (apply f arguments)
      (evaluate (third f) (bind (second f) arguments (fourth f)))))

; --- what programs find when they start

(define-global '+ +)
(define-global '- -)
(define-global '* *)
(define-global '< <)
(define-global '= =)
(define-global 'car car)
(define-global 'cdr cdr)
(define-global 'cons cons)
(define-global 'list list)
(define-global 'null? null?)
(define-global 'eq? eq?)
(define-global 'number? number?)
(define-global 'symbol? symbol?)

; What it says about a program, and the program's value.
(define (run label program)
  (display label)
  (display " => ")
  (write (evaluate program '()))
  (newline))

(run "a number" 42)
(run "a call in a call" '(+ 1 (* 2 3)))
(run "a choice" '(if (< 1 2) 'yes 'no))
(run "a procedure" '((lambda (x y) (list y x)) 1 2))
(run "names for values" '(let ((x 3) (y 4)) (+ (* x x) (* y y))))
(run "one after the other" '(begin 1 2 3))
(newline)

(run "a definition" '(define fact
                       (lambda (n) (if (< n 2) 1 (* n (fact (- n 1)))))))
(run "30!" '(fact 30))

(run "a definition" '(define fib
                       (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))))
(run "Fibonacci's number 12" '(fib 12))

(run "a definition" '(define map1
                       (lambda (f items)
                         (if (null? items)
                             '()
                             (cons (f (car items)) (map1 f (cdr items)))))))
(run "squares" '(map1 (lambda (n) (* n n)) '(1 2 3 4 5)))

(run "a definition" '(define compose
                       (lambda (f g) (lambda (x) (f (g x))))))
(run "fib(7)!" '((compose fact fib) 7))
(newline)

; A closure keeps the frame that it was made in, not that of its caller.
(run "a definition" '(define adder
                       (lambda (n) (lambda (x) (+ x n)))))
(run "1 and 7, whatever the caller's n" '(let ((n 1000)) ((adder 7) 1)))
(newline)

; The third floor: an evaluator for arithmetic, run by the evaluator above.
(run "a definition" '(define calculate
                       (lambda (x)
                         (if (number? x)
                             x
                             (let ((a (calculate (car (cdr x))))
                                   (b (calculate (car (cdr (cdr x))))))
                               (if (eq? (car x) 'plus) (+ a b) (* a b)))))))
(run "(1 + 2) * (3 + 4 * 5)" '(calculate '(times (plus 1 2) (plus 3 (times 4 5)))))
